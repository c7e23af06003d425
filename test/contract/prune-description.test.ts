import { expect, it } from 'vitest';
import { pruneDescription } from '../../contract/prune-description.ts';

const thing = {
  title: 'Thing',
  description: 'What it is.',
  type: 'object',
  required: ['description', 'title'],
  properties: {
    description: { type: 'string', description: 'Prose.', example: 'red' },
    title: { type: 'string', 'x-internal': true },
    owner: { $ref: '#/components/schemas/owner' },
  },
};

const document = {
  openapi: '3.0.3',
  paths: {
    '/things/{id}': {
      get: {
        summary: 'Get a thing',
        tags: ['things'],
        parameters: [{ $ref: '#/components/parameters/id' }],
        responses: {
          200: {
            description: 'Found',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/thing' },
                examples: { default: { $ref: '#/components/examples/thing' } },
              },
            },
          },
          404: { $ref: '#/components/responses/not_found' },
        },
      },
      delete: { responses: {} },
    },
    '/others': { get: { responses: {} } },
  },
  components: {
    examples: { thing: { value: {} } },
    parameters: { id: { name: 'id', in: 'path', description: 'Id', schema: { type: 'integer' } } },
    responses: { not_found: { description: 'Not found' } },
    schemas: {
      thing,
      owner: { type: 'object', properties: { things: { items: { $ref: '#/components/schemas/thing' } } } },
      unused: { type: 'string' },
    },
  },
};

it('keeps the calls asked for and what they refer to, without prose', () => {
  expect(pruneDescription(document, ['GET /things/{id}'])).toEqual({
    openapi: '3.0.3',
    paths: {
      '/things/{id}': {
        get: {
          parameters: [{ $ref: '#/components/parameters/id' }],
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/thing' } } },
            },
            404: { $ref: '#/components/responses/not_found' },
          },
        },
      },
    },
    components: {
      parameters: { id: { name: 'id', in: 'path', schema: { type: 'integer' } } },
      responses: { not_found: { description: '' } },
      schemas: {
        owner: { type: 'object', properties: { things: { items: { $ref: '#/components/schemas/thing' } } } },
        thing: {
          type: 'object',
          required: ['description', 'title'],
          properties: {
            description: { type: 'string' },
            title: { type: 'string' },
            owner: { $ref: '#/components/schemas/owner' },
          },
        },
      },
    },
  });
});

it('refuses a call or a component that the description lacks', () => {
  expect(() => pruneDescription(document, ['PATCH /things/{id}'])).toThrow(
    'The description has no PATCH /things/{id}.',
  );
  const { schemas: _, ...components } = document.components;
  expect(() => pruneDescription({ ...document, components }, ['GET /things/{id}'])).toThrow(
    'The description has no #/components/schemas/thing.',
  );
});
