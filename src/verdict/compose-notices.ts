import { noticesOnLuck } from './notices/luck.ts';
import type { Notice } from './notices/notice.ts';
import { noticesOnSessions } from './notices/sessions.ts';

/** Every notice on the run as a whole, in the order in which they are shown. */
const notices: readonly Notice[] = [...noticesOnSessions, ...noticesOnLuck];

/** What holds for the verdict as a whole, each in a sentence. */
export function composeNotices(...subject: Parameters<Notice>): string[] {
  return notices.flatMap((notice) => notice(...subject) ?? []);
}
