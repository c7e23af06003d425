import { cutText } from '../../runtime/format.ts';
import type { Detail } from '../content/detail.ts';
import type { Inline } from '../content/report.ts';
import { renderLine } from './blocks.ts';

/** To how many code points text is cut at its end; the first that fits is taken. */
const lengths = [Number.POSITIVE_INFINITY, 1000, 300, 100, 30, 10];

/** As much of a line as fits into `room`, as Markdown: cut between two pieces, or in the text of the last one. */
export function cutLine(
  content: readonly Inline[],
  room: number,
  detail: Detail,
  measure: (text: string) => number,
): string {
  const ellipsis = '…';
  // Every piece may need a space before it, see `renderLine`.
  const weigh = (inline: Inline): number => measure(renderLine([inline], detail)) + 1;
  let left = room - weigh(ellipsis);
  const kept: Inline[] = [];
  for (const inline of content) {
    const fitting = lengths.map((most) => cutInline(inline, most)).find((cut) => weigh(cut) <= left);
    kept.push(fitting ?? ellipsis);
    if (fitting !== inline) break;
    left -= weigh(inline);
  }
  return renderLine(kept, detail);
}

/** Only text of ours is cut here: for that of others the detail is enough. */
function cutInline(inline: Inline, most: number): Inline {
  if (typeof inline === 'string') return cutText(inline, most);
  if (inline.kind !== 'strong' && inline.kind !== 'link') return inline;
  const text = cutText(inline.text, most);
  return text === inline.text ? inline : { ...inline, text };
}
