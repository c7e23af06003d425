import { createHash } from 'node:crypto';

/** What tells the gates of a workflow run apart; short digests, since they stand in the comment. */
export interface GateIdentity {
  /** Of job, step and matrix; absent in comments of older versions. */
  readonly place?: string | undefined;
  /** Of the inputs. */
  readonly question?: string | undefined;
}

/** Length of a digest, in characters. */
const digestLength = 12;

/** Identifies a gate by where it stands and what it asks. */
export function identifyGate(
  place: readonly string[],
  question: readonly (readonly [name: string, value: string])[],
): Required<GateIdentity> {
  return { place: digest(place), question: digest(question) };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digestLength);
}
