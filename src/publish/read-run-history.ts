import { readOwnHistory } from '../github/read-own-history.ts';
import type { AskedBenchmark, History } from '../github/run-history.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Destination } from './destination.ts';

/** What this gate's comment remembers. */
export interface RememberedRuns {
  /** The earlier runs on the pull request, oldest first. */
  readonly runs: History;
  /** Benchmarks that may be reused; undefined if there is no comment, or none that can be read. */
  readonly asked: readonly AskedBenchmark[] | undefined;
}

const nothing: RememberedRuns = { runs: [], asked: undefined };

/**
 * What the gate's comment remembers. If it cannot be read, that is nothing, with a warning; but if the significance level
 * depends on the number of runs, that is an error, since a guess would make it too easy to pass.
 *
 * @param isRequired whether the level depends on the number of runs
 * @throws GateError `runs-not-counted` when they are required and cannot be read
 */
export async function readRunHistory(
  { target, connect }: Pick<Destination, 'target' | 'connect'>,
  isRequired: boolean,
  log: Log,
): Promise<RememberedRuns> {
  try {
    if (target.kind === 'nowhere') {
      if (isRequired) throw new Error(target.reason ?? 'there is no comment that counts them.');
      return nothing;
    }
    const api = await connect(target.repository);
    const own = await readOwnHistory(api, target, log);
    if (own === undefined) return nothing;
    const { runs, asked, isDamaged, url } = own;
    if (!isDamaged) return { runs, asked };
    throw new Error(
      `the run history in comment ${url} is damaged. Delete that comment to recover, which resets the count.`,
    );
  } catch (error) {
    const reason = describeReason(error);
    if (isRequired) {
      throw new GateError(
        'runs-not-counted',
        `alpha-spending is true, but the earlier runs on this pull request could not be counted: ${reason} Without their number the significance level is unknown. Fix this, or set alpha-spending: false.`,
        { cause: error },
      );
    }
    log.warning(
      `Could not count the earlier runs on this pull request, so this one counts as the first: ${reason}`,
    );
    return nothing;
  }
}
