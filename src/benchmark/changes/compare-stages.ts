import { cutText } from '../../runtime/format.ts';
import { isObject } from '../../runtime/json.ts';
import {
  areSame,
  type Changes,
  compareSettings,
  describeBoth,
  describeOne,
  isMissing,
  maxText,
} from './compare-values.ts';
import { indexUniqueNames, matchStages, readStages, type Stage } from './match-stages.ts';

/** How the stages of the candidate differ from those of the baseline: their order, which there are, and each of them. */
export function* compareStages(before: readonly unknown[], after: readonly unknown[]): Changes {
  const [ofBaseline, ofCandidate] = [readStages(before), readStages(after)];
  const matches = matchStages(ofBaseline, ofCandidate);
  yield* compareOrder(matches);
  const matched = new Set(matches.values());
  for (const stage of ofBaseline)
    if (!matched.has(stage)) yield describeOne('removed', nameStage(stage), summarizeStage(stage));
  for (const stage of ofCandidate) {
    const original = matches.get(stage);
    if (original === undefined) yield describeOne('added', nameStage(stage), summarizeStage(stage));
    else yield* compareStage(nameStage(stage), original.content, stage.content);
  }
}

function* compareOrder(matches: ReadonlyMap<Stage, Stage>): Changes {
  const now = [...matches];
  const then = now.toSorted(([, a], [, b]) => a.position - b.position);
  if (now.every(([stage], index) => stage === then[index]?.[0])) return;
  const names = indexUniqueNames(now.map(([stage]) => stage));
  const list = (pairs: typeof now): string =>
    pairs
      .map(([{ name, kind = 'unknown' }]) =>
        name === undefined ? kind : names.has(name) ? name : `${name} (${kind})`,
      )
      .join(', ');
  const places = (pairs: typeof now): string => pairs.map(([, { position }]) => position).join(', ');
  // Stages that are called the same are told apart by their place in the baseline.
  const describe = list(then) === list(now) ? places : list;
  yield { kind: 'changed', where: 'order of the stages', ...describeBoth(describe(then), describe(now)) };
}

function nameStage({ position, name, kind }: Stage): string {
  const label = cutText(name ?? kind ?? '', maxText);
  return label === '' ? `stage ${position}` : `stage ${position} (${label})`;
}

function* compareStage(stage: string, before: unknown, after: unknown): Changes {
  const inStage = `${stage}, `;
  if (!isObject(before) || !isObject(after)) {
    yield* compareSettings(stage, inStage, before, after);
    return;
  }
  const isConfigOdd = [before.config, after.config].some((config) => !isMissing(config) && !isObject(config));
  const [from, to] = [takeApart(before, isConfigOdd), takeApart(after, isConfigOdd)];
  yield* compareSettings(`${inStage}name`, `${inStage}name `, from.name, to.name);
  yield* compareSettings(stage, inStage, from.fields, to.fields);
  yield* compareSettings(`${inStage}config`, inStage, from.config, to.config);
  yield* compareSettings(`${inStage}parameters`, `${inStage}parameter `, from.parameters, to.parameters);
}

/** A stage in the parts that are compared apart. */
interface StageParts {
  readonly name: unknown;
  readonly parameters: unknown;
  /** The rest of `config`. */
  readonly config: unknown;
  /** The rest of the stage. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Takes a stage apart. Its parameters are in `config`; those of an older shape stand beside it.
 *
 * @param isConfigOdd whether `config` is compared as a whole, since it is no object in one of the two stages
 */
function takeApart(stage: Readonly<Record<string, unknown>>, isConfigOdd: boolean): StageParts {
  const { stage_name: name, config, parameters: flat, ...fields } = stage;
  if (isConfigOdd || !isObject(config)) return { name, parameters: flat, config, fields };
  const { parameters, ...rest } = config;
  if (isMissing(parameters)) return { name, parameters: flat, config: rest, fields };
  const isFlatNews = !isMissing(flat) && !areSame(flat, parameters);
  return { name, parameters, config: rest, fields: isFlatNews ? { ...fields, parameters: flat } : fields };
}

/** What a stage does, as an object whose first members say most; there is room for few. */
function summarizeStage({ content }: Stage): unknown {
  if (!isObject(content)) return content;
  const { stage_name: _name, config, ...fields } = content;
  const members = isObject(config) ? { ...config, ...fields, ...config } : { config, ...fields };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isMissing(value)));
}
