import type { ValidationProblem } from '../api-error.ts';
import { findCollection } from '../collections.ts';
import type { StageConfig } from '../retrievers/retriever.ts';
import { findStageDefinition, stageDefinitions } from './stage-definitions.ts';
import { findConditionProblems, readParameters } from './stage-parameters.ts';
import { hasUnknownTemplate } from './templates.ts';

type Place = readonly (string | number)[];

const configMembers: readonly string[] = ['stage_id', 'parameters', 'pre_filters', 'post_filters'];

/** Everything in the stages that the sandbox cannot execute; nothing if a retriever can be made of them. */
export function findStageProblems(
  stages: readonly StageConfig[],
  collectionIds: readonly string[],
): ValidationProblem[] {
  return [
    ...stages.flatMap((stage, index) => findConfigProblems(stage, ['body', 'stages', index, 'config'])),
    ...findOrderProblems(stages),
    ...findCollectionProblems(stages, collectionIds),
  ];
}

function findConfigProblems({ config }: StageConfig, place: Place): ValidationProblem[] {
  const unknownMembers = Object.keys(config).filter((member) => !configMembers.includes(member));
  const filters = (['pre_filters', 'post_filters'] as const).flatMap((member) => {
    const filter = config[member] ?? undefined;
    return filter === undefined ? [] : findConditionProblems(filter, [...place, member]);
  });
  const definition = findStageDefinition(config.stage_id);
  return [
    ...unknownMembers.map((member) => ({
      loc: [...place, member],
      msg: 'Extra inputs are not permitted',
      type: 'extra_forbidden',
    })),
    ...filters,
    ...(definition === undefined
      ? [describeUnknownStage(config.stage_id, place)]
      : readParameters(definition, config.parameters, [...place, 'parameters']).problems),
    ...findUnknownTemplates(config, place),
  ];
}

function describeUnknownStage(stageId: unknown, place: Place): ValidationProblem {
  const known = stageDefinitions.map(({ id }) => id).join(', ');
  return stageId === undefined
    ? { loc: [...place, 'stage_id'], msg: 'Field required', type: 'missing' }
    : { loc: [...place, 'stage_id'], msg: `Input should be one of ${known}`, type: 'enum' };
}

function findUnknownTemplates(value: unknown, place: Place): ValidationProblem[] {
  if (typeof value === 'string') {
    return hasUnknownTemplate(value)
      ? [{ loc: place, msg: 'Templates other than {{INPUT.name}} cannot be resolved', type: 'value_error' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([step, member]) =>
    findUnknownTemplates(member, [...place, isList ? Number(step) : step]),
  );
}

function findOrderProblems([first]: readonly StageConfig[]): ValidationProblem[] {
  const definition = findStageDefinition(first?.config.stage_id ?? '');
  if (definition === undefined || definition.retrieves) {
    return [];
  }
  const searches = stageDefinitions.filter(({ retrieves }) => retrieves).map(({ id }) => id);
  return [
    {
      loc: ['body', 'stages', 0, 'config', 'stage_id'],
      msg: `The first stage has to find documents: ${searches.join(', ')}`,
      type: 'value_error',
    },
  ];
}

function findCollectionProblems(
  stages: readonly StageConfig[],
  collectionIds: readonly string[],
): ValidationProblem[] {
  const needsCollection = stages.some(({ config }) => findStageDefinition(config.stage_id)?.retrieves);
  const hasCollection = collectionIds.some((id) => findCollection(id)?.isSearchable);
  return needsCollection && !hasCollection
    ? [
        {
          loc: ['body', 'collection_identifiers'],
          msg: 'None of the collections can be searched; name col_emoji',
          type: 'value_error',
        },
      ]
    : [];
}
