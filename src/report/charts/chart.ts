import type { Outcome } from '../../verdict/gates/gate.ts';

/** Differences with their intervals, one above the other, against zero and the bound of the gate. */
export interface ForestPlot {
  readonly kind: 'forest';
  /** What is plotted, e.g. `NDCG@10, candidate − baseline, with 95% interval`. */
  readonly title: string;
  readonly rows: readonly {
    /** Untrusted text: the name of a candidate. */
    readonly label: string;
    readonly value: number;
    /** In ascending order; undefined where there is none. */
    readonly interval: readonly [number, number] | undefined;
    readonly outcome: Outcome;
  }[];
  /** Lines beside zero, e.g. the smallest gain that the gate asks for. */
  readonly bounds: readonly { readonly value: number; readonly label: string }[];
}

/** Values over K, a line per retriever. */
export interface LineChart {
  readonly kind: 'lines';
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly series: readonly {
    /** Untrusted text: the name of a retriever. */
    readonly label: string;
    /** x and y, in ascending order of x. */
    readonly points: readonly (readonly [number, number])[];
  }[];
}

/** Amounts side by side, a group per thing that is compared and a bar per series in it. */
export interface BarChart {
  readonly kind: 'bars';
  readonly title: string;
  /** E.g. `ms`; empty for counts. */
  readonly unit: string;
  readonly groups: readonly {
    /** Untrusted text. */
    readonly label: string;
    readonly bars: readonly {
      /** Untrusted text. */
      readonly series: string;
      readonly value: number;
      /** What the series means, where its colour is to say so; the same in each group. */
      readonly tone?: 'good' | 'bad' | 'neutral';
    }[];
  }[];
  /** Whether the bars of a group stand on each other rather than side by side. */
  readonly isStacked: boolean;
}

/** Numbers as a picture. What it shows stands in words or in a table beside it, too. */
export type Chart = ForestPlot | LineChart | BarChart;
