import { cleanLine } from '../../content/clean-text.ts';

/** Widths of characters at 12 px, in px: no less than in the widest of the usual system fonts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[iljtfrI.,:;'|!()[\] /-]$/, 5],
  [/^[mwMW@%…]$/, 12.4],
  [/^[a-z0-9]$/, 7.7],
  [/^[\u0020-\u10ff\u2010-\u2027\u2212]$/, 10.1],
];

/** Emoji and letters that fill a square. */
const squareWidth = 16.5;

const ellipsis = '…';

/** The room that a line of text takes in a drawing, rather too much than too little. */
export function measureText(text: string): number {
  return [...text].reduce((sum, character) => sum + measureCharacter(character), 0);
}

/** Untrusted text as one line no wider than `room`. */
export function fitText(text: string, room: number): string {
  const characters = [...cleanLine(text, 120)];
  const ends: number[] = [];
  let end = 0;
  for (const character of characters) {
    end += measureCharacter(character);
    ends.push(end);
  }
  if (end <= room) return characters.join('');
  const most = room - measureCharacter(ellipsis);
  const kept = ends.findIndex((at) => at > most);
  return `${characters.slice(0, kept).join('').trimEnd()}${ellipsis}`;
}

function measureCharacter(character: string): number {
  return widths.find(([pattern]) => pattern.test(character))?.[1] ?? squareWidth;
}
