import { describe, expect, it } from 'vitest';
import { GateError, toGateError } from '../src/errors.ts';

describe('toGateError', () => {
  it('leaves a GateError as it is', () => {
    const error = new GateError('network', 'no answer');
    expect(toGateError(error)).toBe(error);
  });

  it.each([
    [new TypeError('x is undefined'), '(TypeError: x is undefined)'],
    ['text', '(text)'],
    [undefined, '(undefined)'],
  ])('takes %s for a bug of ours and keeps it as the cause', (thrown, detail) => {
    const error = toGateError(thrown);
    expect(error).toMatchObject({ code: 'internal', cause: thrown });
    expect(error.message).toContain(detail);
    expect(error.message).toContain('please report it');
  });
});
