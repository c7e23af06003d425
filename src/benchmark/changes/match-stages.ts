import { isObject } from '../../runtime/json.ts';
import { areSame } from './compare-values.ts';

/** A stage of a retriever, as far as finding it in another one needs it. */
export interface Stage {
  /** Counted from 1. */
  readonly position: number;
  readonly name: string | undefined;
  /** What kind of stage it is: `config.stage_id`, or `stage_type` where there is none. */
  readonly kind: string | undefined;
  readonly content: unknown;
}

/** Most stages of one kind that are compared with each other to find those that are the same. */
const maxAlike = 20;

/** The stages of a retriever, whatever shape they have. */
export function readStages(stages: readonly unknown[]): Stage[] {
  return stages.map((content, index) => {
    const config = readMember(content, 'config');
    return {
      position: index + 1,
      name: readText(content, 'stage_name'),
      kind: readText(config, 'stage_id') ?? readText(content, 'stage_type'),
      content,
    };
  });
}

/**
 * The stages of the candidate, in their order, with the stages of the baseline that they come from. Stages of the same
 * kind belong together: first those of the same name, then those that are configured the same, then by their place. A
 * stage of which there is no other of its kind comes from the one of its name.
 */
export function matchStages(ofBaseline: readonly Stage[], ofCandidate: readonly Stage[]): Map<Stage, Stage> {
  const originals = new Map<Stage, Stage>();
  const groups = groupByKind(ofBaseline);
  for (const [kind, group] of groupByKind(ofCandidate)) {
    const pairs = pairUp(groups.get(kind) ?? [], group);
    for (const [stage, original] of pairs) originals.set(stage, original);
  }
  const taken = new Set(originals.values());
  const left = ofBaseline.filter((stage) => !taken.has(stage));
  const others = ofCandidate.filter((stage) => !originals.has(stage));
  for (const [stage, original] of pairByName(left, others)) originals.set(stage, original);
  return new Map(
    ofCandidate.flatMap((stage) => {
      const original = originals.get(stage);
      return original === undefined ? [] : [[stage, original]];
    }),
  );
}

/** Stages by their names, those left out of which there are several. */
export function indexUniqueNames(stages: readonly Stage[]): Map<string, Stage> {
  const index = new Map<string, Stage>();
  const repeated = new Set<string>();
  for (const stage of stages) {
    if (stage.name === undefined) continue;
    if (index.has(stage.name)) repeated.add(stage.name);
    index.set(stage.name, stage);
  }
  for (const name of repeated) index.delete(name);
  return index;
}

/** A stage of the candidate, and the one of the baseline that it comes from. */
type Pair = readonly [stage: Stage, original: Stage];

type PairStages = (ofBaseline: readonly Stage[], ofCandidate: readonly Stage[]) => readonly Pair[];

/** Pairs stages of one kind. */
function pairUp(ofBaseline: readonly Stage[], ofCandidate: readonly Stage[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [left, others] = [ofBaseline, ofCandidate];
  for (const pair of [pairByName, pairAlike, pairByConfig, pairByPlace]) {
    const found = pair(left, others);
    pairs.push(...found);
    const taken = new Set(found.flat());
    left = left.filter((stage) => !taken.has(stage));
    others = others.filter((stage) => !taken.has(stage));
  }
  return pairs;
}

const pairByName: PairStages = (ofBaseline, ofCandidate) => {
  const named = indexUniqueNames(ofBaseline);
  return [...indexUniqueNames(ofCandidate)].flatMap(([name, stage]): Pair[] => {
    const original = named.get(name);
    return original === undefined ? [] : [[stage, original]];
  });
};

/** So that stages that were both renamed and moved are seen to be the same. */
const pairAlike = pairBy((one, other) => areSame(dropName(one), dropName(other)));

/** The same for stages whose descriptions and the like have changed as well. */
const pairByConfig = pairBy((one, other) => {
  const config = readMember(one.content, 'config');
  return isObject(config) && areSame(config, readMember(other.content, 'config'));
});

function pairBy(areAlike: (one: Stage, other: Stage) => boolean): PairStages {
  return (ofBaseline, ofCandidate) => {
    if (ofBaseline.length > maxAlike || ofCandidate.length > maxAlike) return [];
    const left = [...ofBaseline];
    return ofCandidate.flatMap((stage): Pair[] => {
      const index = left.findIndex((other) => areAlike(other, stage));
      return left.splice(index, index === -1 ? 0 : 1).map((original) => [stage, original]);
    });
  };
}

const pairByPlace: PairStages = (ofBaseline, ofCandidate) =>
  ofCandidate.flatMap((stage, index): Pair[] => {
    const original = ofBaseline[index];
    return original === undefined ? [] : [[stage, original]];
  });

function groupByKind(stages: readonly Stage[]): Map<string | undefined, Stage[]> {
  return Map.groupBy(stages, ({ kind }) => kind);
}

function dropName({ content }: Stage): unknown {
  if (!isObject(content)) return content;
  const { stage_name: _name, ...rest } = content;
  return rest;
}

function readMember(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function readText(value: unknown, key: string): string | undefined {
  const member = readMember(value, key);
  return typeof member === 'string' ? member : undefined;
}
