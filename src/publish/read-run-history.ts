import { type History, parseState } from '../github/run-history.ts';
import { findOwnComment } from '../github/sticky-comment.ts';
import { describeReason, GateError } from '../runtime/errors.ts';
import type { Log } from '../runtime/log.ts';
import type { Destination } from './destination.ts';

/**
 * The earlier runs on the pull request, from our comment. Where it cannot be read, none, with a warning; but where the
 * level of the test depends on their number, guessing it would make luck cheap.
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
      if (isRequired) throw new Error(target.reason ?? 'there is no comment to count them in.');
      return [];
    }
    const api = await connect(target.repository);
    const comment = await findOwnComment(api, target, log);
    return comment === undefined ? [] : parseState(comment.body).runs;
  } catch (error) {
    const reason = describeReason(error);
    if (isRequired) {
      throw new GateError(
        'runs-not-counted',
        `alpha-spending is true, but earlier runs on this pull request could not be counted: ${reason} Without their number nobody knows at which level to test.`,
        { cause: error },
      );
    }
    log.warning(
      `Earlier runs on this pull request could not be counted, so this one is taken for the first: ${reason}`,
    );
    return [];
  }
}
