import { expect, it } from 'vitest';
import { UnreadableResponse } from '../../src/mixpeek/exchange.ts';
import { GateError } from '../../src/runtime/errors.ts';

it('20: an answer that is none breaks the contract, should it stay so', () => {
  const cause = new SyntaxError('unexpected end');
  const error = new UnreadableResponse('GET x answered 200 with something that is not JSON.', { cause });
  expect(error).toBeInstanceOf(GateError);
  expect(error).toMatchObject({ code: 'contract', cause, message: expect.stringContaining('not JSON') });
});
