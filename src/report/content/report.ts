import type { RetrieverChanges } from '../../benchmark/changes/retriever-changes.ts';
import type { CompletedBenchmark } from '../../mixpeek/schemas.ts';
import type { Evidence } from '../../verdict/evidence.ts';
import type { GateSettings, Outcome } from '../../verdict/gates/gate.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Chart } from '../charts/chart.ts';

/** How much of something long a comment or a summary shows; the HTML report shows all of it. */
export interface Excerpt {
  readonly most: number;
  /** What the others are called after `and 12 more`, e.g. `rows`; may be empty. */
  readonly others: string;
}

/**
 * Text in a line. A plain string is ours; a renderer escapes it, no more. `code` is untrusted (a name, an id, a message)
 * and is shown so that nothing in it can act. A link whose URL is not http(s) is shown as its text.
 */
export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A number as people read it, and what it is: the HTML report sorts by that. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | {
      readonly kind: 'enumeration';
      readonly items: readonly (readonly Inline[])[];
      readonly excerpt: Excerpt;
    };

/** A column of a table; numbers stand right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'subheading'; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[]; readonly excerpt?: Excerpt }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** A cell per column. */
      readonly rows: readonly (readonly (readonly Inline[])[])[];
      readonly excerpt?: Excerpt;
    }
  /** Alike parts that follow each other, e.g. one per candidate. */
  | {
      readonly kind: 'parts';
      readonly parts: readonly (readonly Block[])[];
      readonly excerpt: Excerpt;
    }
  /** Untrusted text of several lines. */
  | { readonly kind: 'preformatted'; readonly text: string }
  /** A picture: SVG in HTML; in Markdown only the forest plot, as text. */
  | { readonly kind: 'chart'; readonly chart: Chart };

/** A titled part of the report; a collapsed one is opened by the reader. */
export interface Section {
  readonly title: string;
  readonly collapsed: boolean;
  readonly blocks: readonly Block[];
  /** The only format that shows it; undefined for all. */
  readonly only?: 'html';
}

/** What comment, summary and HTML report show, in no format yet. */
export interface Report {
  /** `error` when there is no verdict. */
  readonly outcome: Outcome | 'error';
  /** What this is and the verdict, in words of ours: the title of a document, no part of what it shows. */
  readonly title: string;
  /** The verdict as a sentence, with its icon: the heading of comment, summary and HTML report. */
  readonly headline: readonly Inline[];
  /** What the reader has to know next: first a line on what this is, then what to do and the numbers. */
  readonly lead: readonly Block[];
  readonly sections: readonly Section[];
}

/** An earlier run on the same pull request. */
export interface PastRun {
  readonly verdict: string;
  /** NDCG delta of the deciding candidate; null where there was none, undefined where it is not remembered. */
  readonly delta: number | null | undefined;
  readonly commit: string;
  /** ISO 8601; undefined where it is not remembered. */
  readonly at: string | undefined;
}

/** Where and on what the gate ran. */
export interface ReportContext {
  readonly namespace: string | undefined;
  /** Commit under review; empty when unknown. */
  readonly commit: string;
  /** URL of the workflow run; undefined outside of GitHub Actions. */
  readonly runUrl: string | undefined;
  readonly reportOnly: boolean;
  /** How many sessions were asked for; undefined where that is not known. */
  readonly requestedSessions: number | undefined;
}

/** Everything that a report on a verdict speaks of. */
export interface ReportSubject {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly benchmark: CompletedBenchmark;
  readonly settings: GateSettings;
  readonly context: ReportContext;
  /** The earlier runs on the pull request, oldest first. */
  readonly pastRuns: readonly PastRun[];
  /** How the candidates are configured otherwise than the baseline; undefined where that is not known. */
  readonly changes: RetrieverChanges | undefined;
}

/** A part of the report: undefined where the subject has nothing for it. */
export type ComposeSection = (subject: ReportSubject) => Section | undefined;
