import { escapeHtml } from '../../runtime/format.ts';
import { cleanLine, normalizeUrl } from '../content/clean-text.ts';
import { wholeDetail } from '../content/detail.ts';
import type { Inline } from '../content/report.ts';

/** Text in a line as HTML. */
export function renderHtmlLine(content: readonly Inline[]): string {
  return content.map(renderHtmlInline).join('');
}

/** The same with nothing but its text, for an attribute; not escaped. */
export function readLine(content: readonly Inline[], most: number): string {
  const texts = content.map((inline) => {
    if (typeof inline === 'string') return inline;
    return inline.kind === 'enumeration' ? '' : inline.text;
  });
  return cleanLine(texts.join(''), most);
}

function renderHtmlInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline);
  switch (inline.kind) {
    case 'code':
      return `<code>${escapeHtml(cleanLine(inline.text, wholeDetail.inlineText))}</code>`;
    case 'number':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${escapeHtml(inline.text)}</strong>`;
    case 'link':
      return renderHtmlLink(inline.text, normalizeUrl(inline.url));
    case 'enumeration':
      return inline.items.map(renderHtmlLine).join(', ');
  }
}

function renderHtmlLink(text: string, url: string | undefined): string {
  return url === undefined ? escapeHtml(text) : `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
