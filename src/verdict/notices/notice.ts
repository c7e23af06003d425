import type { GateSettings, RerunContext } from '../gates/gate.ts';
import type { Sampling } from '../session-filter.ts';
import type { Verdict } from '../verdict.ts';

/** What is known of the run besides its verdict. */
export interface NoticeContext extends RerunContext {
  /** Sessions that were replayed; undefined where that is unknown. */
  readonly sessionCount?: number | undefined;
  /** Retrievers that the benchmark speaks of and nobody asked for. */
  readonly unrequestedCount?: number;
  readonly sampling?: Sampling;
}

/** What a careful reader should know about the verdict, in a sentence; undefined where it does not apply. */
export type Notice = (
  verdict: Pick<Verdict, 'outcome' | 'candidates'>,
  settings: GateSettings,
  facts: NoticeContext,
) => string | undefined;
