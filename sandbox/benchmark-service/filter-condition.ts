/** Operators of a comparison. The official `regex` and `text` are not among them. */
const filterOperators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'contains',
  'starts_with',
  'ends_with',
  'exists',
  'is_null',
] as const;

type FilterOperator = (typeof filterOperators)[number];

/** A comparison of one field; a list holds a value if one of its items is equal to it. */
export type FieldCondition = {
  /** Path of the field: `node_id`, `scores.rerank`. */
  readonly field: string;
  /** @default 'eq' */
  readonly operator?: FilterOperator;
  readonly value?: unknown;
};

/** Comparisons, combined. Of AND, OR and NOT all that are there have to hold. */
export type FilterCondition =
  | FieldCondition
  | {
      readonly AND?: readonly FilterCondition[];
      readonly OR?: readonly FilterCondition[];
      readonly NOT?: FilterCondition | readonly FilterCondition[];
    };

/** JSON Schema of a {@link FieldCondition}'s own members. */
export const fieldConditionProperties = {
  field: { type: 'string', minLength: 1, description: 'path of the field' },
  operator: { enum: filterOperators, description: 'how to compare' },
  value: { description: 'what to compare with; strings may hold {{INPUT.name}}' },
} as const;

/** JSON Schema of a {@link FilterCondition}, for validators that know it by its `$id`. */
export const filterConditionSchema = {
  $id: 'filter-condition',
  type: 'object',
  if: { required: ['field'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: fieldConditionProperties, additionalProperties: false },
  else: {
    properties: {
      AND: { type: 'array', items: { $ref: 'filter-condition' } },
      OR: { type: 'array', items: { $ref: 'filter-condition' } },
      NOT: {
        if: { type: 'array' },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { items: { $ref: 'filter-condition' } },
        else: { $ref: 'filter-condition' },
      },
    },
    additionalProperties: false,
    minProperties: 1,
  },
} as const;

/**
 * Whether something meets a condition.
 *
 * @param read value of a field; undefined or null where there is none
 * @param resolve what a value in the condition stands for
 */
export function meetsCondition(
  condition: FilterCondition,
  read: (field: string) => unknown,
  options: { readonly ignoresCase?: boolean; readonly resolve?: (value: unknown) => unknown } = {},
): boolean {
  if ('field' in condition) {
    const { field, operator = 'eq', value } = condition;
    const { ignoresCase = false, resolve = (given) => given } = options;
    const normalize = ignoresCase ? lowerCase : (given: unknown) => given;
    return comparisons[operator](normalize(read(field)), normalize(resolve(value)));
  }
  const meets = (inner: FilterCondition): boolean => meetsCondition(inner, read, options);
  const { AND = [], OR, NOT = [] } = condition;
  const excluded = Array.isArray(NOT) ? NOT : [NOT];
  return AND.every(meets) && (OR === undefined || OR.some(meets)) && !excluded.some(meets);
}

type Comparison = (actual: unknown, expected: unknown) => boolean;

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

const holds: Comparison = (actual, expected) =>
  Array.isArray(actual) ? actual.includes(expected) : actual === expected;

const isListed: Comparison = (actual, expected) =>
  Array.isArray(expected) && expected.some((item) => holds(actual, item));

/** Numbers with numbers, texts with texts; anything else has no order. */
function compareOrder(isMet: (sign: number) => boolean): Comparison {
  return (actual, expected) => {
    if (typeof actual === 'number' && typeof expected === 'number') {
      return isMet(Math.sign(actual - expected));
    }
    if (typeof actual === 'string' && typeof expected === 'string') {
      return isMet(actual === expected ? 0 : actual < expected ? -1 : 1);
    }
    return false;
  };
}

/** Of a list, one of its texts is enough. */
function compareTexts(isMet: (actual: string, expected: string) => boolean): Comparison {
  return (actual, expected) => {
    const texts = Array.isArray(actual) ? actual : [actual];
    return (
      typeof expected === 'string' && texts.some((text) => typeof text === 'string' && isMet(text, expected))
    );
  };
}

const comparisons: Readonly<Record<FilterOperator, Comparison>> = {
  eq: holds,
  ne: (actual, expected) => !holds(actual, expected),
  gt: compareOrder((sign) => sign > 0),
  gte: compareOrder((sign) => sign >= 0),
  lt: compareOrder((sign) => sign < 0),
  lte: compareOrder((sign) => sign <= 0),
  in: isListed,
  nin: (actual, expected) => !isListed(actual, expected),
  contains: compareTexts((actual, expected) => actual.includes(expected)),
  starts_with: compareTexts((actual, expected) => actual.startsWith(expected)),
  ends_with: compareTexts((actual, expected) => actual.endsWith(expected)),
  exists: (actual, expected) => isMissing(actual) !== (expected ?? true),
  is_null: (actual, expected) => isMissing(actual) === (expected ?? true),
};

function lowerCase(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(lowerCase);
  }
  return typeof value === 'string' ? value.toLowerCase() : value;
}
