import type { Inline, Report, Section } from '../content/report.ts';
import { renderBlock, renderHeadline, renderLine, renderSection } from './blocks.ts';
import { cutLine } from './cut-line.ts';
import { createPart, leftOut, type Part, shortestDetail, shrinkParts, sumSizes } from './shrink.ts';

/** The room that a report has, and what it says where that is not enough. */
export interface FitOptions {
  /** Largest size of the whole, as `measure` counts. */
  readonly most: number;
  /** Size of a text; that of two texts together is the sum. UTF-16 code units where it is not given. */
  readonly measure?: (text: string) => number;
  /** A sentence on where the reader finds what was left out. */
  readonly rest?: readonly Inline[];
}

/** The sentence that something is missing; it names the sections that are. */
type Note = (parts: readonly Part[]) => string;

/** Size of a text in UTF-8, in bytes. */
export function countBytes(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * The report as Markdown within `most`. Rows give way before sections, and folded sections before open ones; then the
 * rest of the lead does, from its last block on. Headline and the line below it stay, cut where they alone are too long.
 * The work grows with the report and no faster: a part is rendered once per level of detail.
 */
export function fitReport(
  report: Report,
  { most, measure = (text) => text.length, rest = [] }: FitOptions,
): string {
  // An empty line parts each text from the next one.
  const weigh = (text: string): number => (text === '' ? 0 : measure(text) + 2);
  const parts = listParts(report, weigh);
  if (sumSizes(parts) - 1 <= most) return joinTexts(parts.map(takeText));
  const renderNote = chooseNote(rest, (note) => weigh(note(parts)) <= most / 3);
  const room = most - weigh(renderNote(parts));
  if (shrinkParts(parts, room)) {
    const firstSection = parts.length - listSections(report).length;
    const texts = parts.map(takeText);
    const missing = parts.filter(({ level }) => level === leftOut);
    return joinTexts([...texts.slice(0, firstSection), renderNote(missing), ...texts.slice(firstSection)]);
  }
  const caption = cutLine(readCaption(report), Math.floor(room / 4), shortestDetail, measure);
  const mark = renderHeadline([], shortestDetail);
  const headline = cutLine(report.headline, room - weigh(caption) - weigh(mark), shortestDetail, measure);
  return joinTexts([`${mark}${headline}`, caption, renderNote(parts)]);
}

function listParts(report: Report, weigh: (text: string) => number): Part[] {
  const { headline, lead } = report;
  return [
    createPart({ kind: 'verdict' }, (detail) => renderHeadline(headline, detail), weigh),
    ...lead.map((block, index) =>
      createPart({ kind: index === 0 ? 'caption' : 'lead' }, (detail) => renderBlock(block, detail), weigh),
    ),
    ...listSections(report).map((section) =>
      createPart(
        { kind: section.collapsed ? 'collapsed' : 'open', title: section.title },
        (detail) => renderSection(section, detail),
        weigh,
      ),
    ),
  ];
}

/** The sections that Markdown shows. */
function listSections({ sections }: Report): readonly Section[] {
  return sections.filter(({ only }) => only === undefined);
}

function readCaption({ lead: [caption] }: Report): readonly Inline[] {
  return caption?.kind === 'paragraph' ? caption.content : [];
}

/** With the names of sections and the sentence on the rest, unless that takes too much room; in the end without any. */
function chooseNote(rest: readonly Inline[], isShort: (note: Note) => boolean): Note {
  const renderNote: Note = (parts) => {
    const titles = parts.map(({ title }) => title).filter((title) => title !== '');
    const names = titles.length > 0 ? `: ${titles.join(', ')}` : '';
    const note = `Parts of this report were left out because it is too long${names}.`;
    return renderLine(rest.length > 0 ? [note, ' ', ...rest] : [note], shortestDetail);
  };
  const notes: readonly Note[] = [renderNote, () => renderNote([])];
  return notes.find(isShort) ?? (() => '');
}

function takeText({ take, level }: Part): string {
  return take(level).text;
}

function joinTexts(texts: readonly string[]): string {
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
