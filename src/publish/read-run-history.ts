import { readOwnHistory } from '../github/read-own-history.ts';
import type { History } from '../github/run-history.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Destination } from './destination.ts';

/**
 * The earlier runs on the pull request, from the gate's comment. If it cannot be read, there are none, with a warning;
 * but if the significance level depends on their number, that is an error, since a guess would make it too easy to pass.
 *
 * @param isRequired whether the level depends on the number of runs
 * @throws GateError `runs-not-counted` when they are required and cannot be read
 */
export async function readRunHistory(
  { target, connect }: Pick<Destination, 'target' | 'connect'>,
  isRequired: boolean,
  log: Log,
): Promise<History> {
  try {
    if (target.kind === 'nowhere') {
      if (isRequired) throw new Error(target.reason ?? 'there is no comment that counts them.');
      return [];
    }
    const api = await connect(target.repository);
    return await readOwnHistory(api, target, log);
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
    return [];
  }
}
