import { describe, expect, it } from 'vitest';
import { ApiError, splitError, UnreadableResponse } from '../../src/mixpeek/api-error.ts';
import { GateError } from '../../src/runtime/errors.ts';

const parts = { problem: 'It broke.', advice: 'Mend it.', where: 'Request: GET x.' };

describe('ApiError', () => {
  it('tells the cause first, then what to do, then where', () => {
    expect(new ApiError('network', parts).message).toBe('It broke. Mend it. Request: GET x.');
  });

  it('has no gap where there is no advice', () => {
    expect(new ApiError('network', { ...parts, advice: '' }).message).toBe('It broke. Request: GET x.');
  });
});

describe('UnreadableResponse', () => {
  it('is a contract error', () => {
    expect(new UnreadableResponse(parts, true)).toMatchObject({ code: 'contract', isCutShort: true });
  });
});

describe('splitError', () => {
  it.each([
    [new ApiError('network', parts), { problem: 'It broke.', where: 'Request: GET x.' }],
    [new GateError('network', 'It broke.'), { problem: 'It broke.', where: '' }],
  ])('leaves the advice out: %s', (error, split) => {
    expect(splitError(error)).toMatchObject(split);
  });
});
