import { findNearest } from '../runtime/find-nearest.ts';
import { isObject } from '../runtime/json.ts';
import type { Path } from './parse-document.ts';
import { quoteText } from './quote-text.ts';

/** What stages of a kind do, as far as it decides who may use them. */
type StageDanger = 'harmless' | 'costly' | 'outside';

/** Ids of stages that stay in the service and cost little. */
const harmless: ReadonlySet<string> = new Set(
  'feature_search semantic_search hybrid_search attribute_filter structured_filter feature_filter query_expand rerank mmr sort_attribute sort_relevance score_normalize limit sample deduplicate group_by aggregate cluster cross_compare unwind json_transform document_enrich taxonomy_enrich'.split(
    ' ',
  ),
);

/** Ids of stages that ask a language model, once per session. */
const costly: ReadonlySet<string> = new Set(
  'llm_filter llm_enrich agent_search agentic_enrich rag_prepare summarize'.split(' '),
);

/** Ids of stages that leave the service or run code. */
const outside: ReadonlySet<string> = new Set(
  'api_call code_execution external_web_search web_scrape sql_lookup'.split(' '),
);

/** A problem with a part of a file. */
export interface PartProblem {
  readonly path: Path;
  /** A sentence or two. */
  readonly message: string;
}

/** The word in `allowed-stages` for references to secrets. */
const secretsWord = 'secrets';

function judgeStage(stageId: string): StageDanger {
  if (harmless.has(stageId)) return 'harmless';
  return costly.has(stageId) ? 'costly' : 'outside';
}

/** Why a stage is refused; one that nobody knows is most likely misspelled. */
function describeOutside(stageId: string): string {
  if (outside.has(stageId)) return 'leaves the service or runs code.';
  const nearest = findNearest(stageId, [...harmless, ...costly, ...outside]);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `is unknown to the gate, so it may leave the service or run code.${hint}`;
}

/**
 * What in a file is dangerous by itself: stages that leave the service or run code, those that nobody knows, and
 * references to secrets, which the service would resolve while the benchmark runs. Each unless it is allowed.
 *
 * @param content the file's value
 * @param allowed stage ids, `secrets`, or `*`
 */
export function findDangers(content: unknown, allowed: readonly string[]): readonly PartProblem[] {
  if (allowed.includes('*')) return [];
  const stages = listStageIds(content).flatMap(({ path, stageId }): PartProblem[] =>
    judgeStage(stageId) !== 'outside' || allowed.includes(stageId)
      ? []
      : [
          {
            path,
            message: `stage ${quoteText(stageId)} ${describeOutside(stageId)} If everybody who can change the file may use it, add it to allowed-stages.`,
          },
        ],
  );
  const secrets = allowed.includes(secretsWord)
    ? []
    : listSecrets(content).map((path) => ({
        path,
        message: `refers to a secret of the vault, which the service would put in. If everybody who can change the file may use it, add ${secretsWord} to allowed-stages.`,
      }));
  return [...stages, ...secrets];
}

/**
 * Stages that cost money once per session, unless the baseline has them too.
 *
 * @param baseline the baseline's stages
 */
export function findCosts(
  content: unknown,
  baseline: unknown,
  allowed: readonly string[],
): readonly PartProblem[] {
  if (allowed.includes('*')) return [];
  const known = new Set(listStageIds(baseline).map(({ stageId }) => stageId));
  return listStageIds(content).flatMap(({ path, stageId }) =>
    judgeStage(stageId) !== 'costly' || known.has(stageId) || allowed.includes(stageId)
      ? []
      : [
          {
            path,
            message: `stage ${quoteText(stageId)} calls a language model for every session, and the baseline has no such stage. To pay for it, add it to allowed-stages.`,
          },
        ],
  );
}

/** The stage ids anywhere in a value: parameters of some stages hold stages. */
function listStageIds(content: unknown): { path: Path; stageId: string }[] {
  return [...walk(content)].flatMap(({ path, key, value }) =>
    key === 'stage_id' && typeof value === 'string' ? [{ path, stageId: value }] : [],
  );
}

function listSecrets(content: unknown): Path[] {
  return [...walk(content)].flatMap(({ path, key, value }) => {
    const isReference = typeof value === 'string' && refersToSecret(value);
    return isReference || isSecretKey(key) ? [path] : [];
  });
}

/** A template with such a word in it, however it is written: `{{secrets.KEY}}`, `{{ SECRETS["KEY"] }}`. */
function refersToSecret(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '');
  const start = plain.search(/[{$<][{%(]/);
  return start !== -1 && /secret|vault/i.test(plain.slice(start));
}

function isSecretKey(key: string | undefined): boolean {
  if (key === undefined) return false;
  const plain = key.normalize('NFKC').replace(/[^\p{L}]/gu, '');
  return /^secrets?(?:ref|refs|reference|references|name|id|key)?$/i.test(plain) || refersToSecret(key);
}

interface Part {
  readonly path: Path;
  /** Undefined for an item of a list. */
  readonly key: string | undefined;
  readonly value: unknown;
}

function* walk(value: unknown, path: Path = []): Generator<Part> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield { path: [...path, index], key: undefined, value: item };
      yield* walk(item, [...path, index]);
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      yield { path: [...path, key], key, value: member };
      yield* walk(member, [...path, key]);
    }
  }
}
