import type { Outcome } from './gates/gate.ts';
import { nameCandidate, type Sentence } from './sentence.ts';
import type { Verdict } from './verdict.ts';

const verbs: Readonly<Record<Outcome, { readonly one: string; readonly several: string }>> = {
  pass: { one: 'passes', several: 'pass' },
  fail: { one: 'fails', several: 'fail' },
  inconclusive: { one: 'is inconclusive', several: 'are inconclusive' },
};

/** Who passes or fails: how many candidates, and the one that settled it. */
export function composeStatement({
  outcome,
  require,
  candidates,
  deciding,
}: Pick<Verdict, 'outcome' | 'require' | 'candidates' | 'deciding'>): Sentence {
  const count = candidates.length;
  const agreeing = candidates.filter((candidate) => candidate.outcome === outcome).length;
  const name = nameCandidate(deciding);
  if (count === 1) return [...name, ` ${verbs[outcome].one}`];
  const lead = `${agreeing} of ${count} candidates ${agreeing === 1 ? verbs[outcome].one : verbs[outcome].several}`;
  if (require === 'any' && outcome === 'pass') return [`${lead}, and one is enough; the best is `, ...name];
  if (require === 'any') {
    const none = count === 2 ? 'Neither candidate passes' : `None of ${count} candidates passes`;
    return [`${none}; the closest is `, ...name];
  }
  if (outcome === 'pass') {
    const all = count === 2 ? 'Both candidates pass' : `All ${count} candidates pass`;
    return [`${all}; the weakest is `, ...name];
  }
  return [`${lead}, and all must pass; `, ...name, ` ${verbs[outcome].one}`];
}
