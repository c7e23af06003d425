import { describe, expect, it } from 'vitest';
import { prepareInputs } from '../../../../sandbox/benchmark-service/retrievers/prepare-inputs.ts';
import type { InputField } from '../../../../sandbox/benchmark-service/retrievers/retriever.ts';

const prepare = (field: InputField, inputs: Readonly<Record<string, unknown>>) =>
  prepareInputs({ input_schema: { x: field } }, inputs);

describe('prepareInputs', () => {
  it.each<[string, InputField, object, object]>([
    ['what is given', { type: 'text', required: true }, { x: 'a' }, { x: 'a' }],
    ['a default', { type: 'text', required: true, default: 'b' }, {}, { x: 'b' }],
    ['a default for null', { type: 'text', default: 'b' }, { x: null }, { x: 'b' }],
    ['nothing for what is not required', { type: 'text' }, {}, {}],
    ['what the schema does not mention', { type: 'text' }, { y: 1 }, { y: 1 }],
    ['one of several', { type: 'integer', enum: [1, 2] }, { x: 2 }, { x: 2 }],
    ['anything for a type of no JSON', { type: 'image' }, { x: { url: 'u' } }, { x: { url: 'u' } }],
  ])('takes %s', (_, field, given, inputs) => {
    expect(prepare(field, { ...given })).toEqual({ kind: 'valid', inputs });
  });

  it.each<[string, InputField, object, string]>([
    ['nothing for what is required', { type: 'text', required: true }, {}, 'missing'],
    ['null for what is required', { type: 'text', required: true }, { x: null }, 'missing'],
    ['a number for a text', { type: 'text' }, { x: 5 }, 'text_type'],
    ['a text for a number', { type: 'number' }, { x: '5' }, 'number_type'],
    ['a fraction for an integer', { type: 'integer' }, { x: 1.5 }, 'integer_type'],
    ['a list for an object', { type: 'object' }, { x: [] }, 'object_type'],
    ['an object for a list', { type: 'array' }, { x: {} }, 'array_type'],
    ['none of several', { type: 'text', enum: ['a', 'b'] }, { x: 'c' }, 'enum'],
  ])('does not take %s', (_, field, given, type) => {
    expect(prepare(field, { ...given })).toEqual({
      kind: 'invalid',
      problems: [{ loc: ['body', 'inputs', 'x'], msg: expect.any(String), type }],
    });
  });
});
