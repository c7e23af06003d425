import type { Evidence } from '../evidence.ts';
import type { GateSettings, Outcome } from '../gates/gate.ts';
import type { Verdict } from '../gates/verdict.ts';
import type { Benchmark } from '../mixpeek/schemas.ts';

/**
 * Text in a line. A plain string is ours; a renderer escapes it, no more. `code` is foreign (a name, an id, a message)
 * and is shown so that nothing in it can act.
 */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A column of a table; numbers stand right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'subheading'; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** A cell per column. */
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** Foreign text of several lines. */
  | { readonly kind: 'preformatted'; readonly text: string };

/** A titled part of the report; a collapsed one is opened by the reader. */
export interface Section {
  readonly title: string;
  readonly collapsed: boolean;
  readonly blocks: readonly Block[];
}

/** What comment and summary show, in no format yet. */
export interface Report {
  /** `error` when there is no verdict. */
  readonly outcome: Outcome | 'error';
  readonly title: string;
  /** What the reader has to know, first of all. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

/** Where and on what the gate ran. */
export interface ReportContext {
  readonly namespace: string | undefined;
  /** Commit under review; empty when unknown. */
  readonly commit: string;
  /** URL of the workflow run; undefined outside of GitHub Actions. */
  readonly runUrl: string | undefined;
  readonly reportOnly: boolean;
}

/** Everything that a report on a verdict speaks of. */
export interface ReportSubject {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly benchmark: Benchmark;
  readonly settings: GateSettings;
  readonly context: ReportContext;
}

/** A part of the report: undefined where the subject has nothing for it. */
export type ComposeSection = (subject: ReportSubject) => Section | undefined;
