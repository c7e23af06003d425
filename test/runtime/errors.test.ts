import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GateError, toGateError } from '../../src/runtime/errors.ts';

describe('toGateError', () => {
  it('leaves a GateError as it is', () => {
    const error = new GateError('network', 'no answer');
    expect(toGateError(error)).toBe(error);
  });

  it.each([
    [new TypeError('x is not a function'), '(TypeError: x is not a function)'],
    [Object.assign(new Error('open failed'), { code: 'EACCES' }), '(Error EACCES: open failed)'],
    [Object.assign(new Error('odd'), { code: 7 }), '(Error: odd)'],
    ['text', '(text)'],
    [undefined, '(a thrown value that is not an error)'],
    [null, '(a thrown value that is not an error)'],
    [{ status: 500 }, '(a thrown value that is not an error)'],
  ])('49: takes %s for a bug of ours, with its code, and keeps it as the cause', (thrown, detail) => {
    const error = toGateError(thrown);
    expect(error).toMatchObject({ code: 'internal', cause: thrown });
    expect(error.message).toBe(
      `Unexpected internal error ${detail}. This is a bug in the action: please report it with the log of this step.`,
    );
  });

  it('49: shows no raw object and no stack, whatever was thrown', () => {
    const thrown = fc.oneof(
      fc.anything(),
      fc.string().map((message) => new Error(message, { cause: { status: 500 } })),
      fc.string().map((message) => new AggregateError([new Error('inner')], message)),
    );
    fc.assert(
      fc.property(
        thrown.filter((value) => typeof value !== 'string'),
        (value) => {
          const { message } = toGateError(value);
          expect(message).not.toMatch(/\[object |\n\s+at |node:internal|\.ts:\d/);
        },
      ),
    );
  });
});
