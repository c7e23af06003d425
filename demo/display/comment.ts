import { type CommentChange, findCommentChange, type Outcome } from '../runs/check-outcome.ts';
import { shrinkPage } from '../terminal/markdown/page.ts';
import { renderTerminalMarkdown } from '../terminal/render-markdown.ts';
import type { Screen } from '../terminal/screen.ts';
import { removeControlCharacters } from '../terminal/text.ts';
import { showSection } from './section.ts';

const remarks: Readonly<Record<CommentChange['kind'], string>> = {
  created: '',
  updated: ' · edited',
  unchanged: ' · from an earlier run',
  missing: '',
};

/** Prints the comment that a run left on its pull request, as a person would read it. */
export function showComment(
  pullRequest: number,
  comments: Pick<Outcome, 'commentsBefore' | 'comments'>,
  details: 'open' | 'closed',
  screen: Screen,
): void {
  const { paint, print, colors } = screen;
  showSection(`Comment on pull request ${pullRequest}`, screen);
  const change = findCommentChange(comments);
  if (change.kind === 'missing') {
    print('  (none)');
    return;
  }
  const { user, body } = change.comment;
  const border = paint('│', ['cyan']);
  const author = paint(removeControlCharacters(user.login), ['bold']) + paint(remarks[change.kind], ['dim']);
  const text = renderTerminalMarkdown(body, { width: shrinkPage(screen, 2).width, colors, details });
  for (const line of [author, '', ...text.split('\n')]) print(line === '' ? border : `${border} ${line}`);
}
