import { defineStage } from './stage.ts';

/** The official stage of keeping the first documents. */
export const limit = defineStage<{ readonly limit: number; readonly offset: number }>({
  id: 'limit',
  type: 'reduce',
  description: 'Keeps the first documents.',
  retrieves: false,
  credits: 0,
  parameters: {
    properties: {
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        default: 10,
        description: 'how many to keep',
      },
      offset: {
        type: 'integer',
        minimum: 0,
        maximum: 10_000,
        default: 0,
        description: 'how many to leave out before them',
      },
    },
  },
  build:
    ({ limit: count, offset }) =>
    ({ documents }) =>
      documents.slice(offset, offset + count),
});
