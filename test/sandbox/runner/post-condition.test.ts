import { describe, expect, it } from 'vitest';
import { isPostStepRun } from '../../../sandbox/runner/post-condition.ts';

describe('101: a post step', () => {
  it.each([
    // condition, after success, after failure, after a cancel
    ['always()', true, true, true],
    ['success()', true, false, false],
    ['failure()', false, true, false],
    ['cancelled()', false, false, true],
    ['!cancelled()', true, true, false],
    ['!success()', false, true, true],
    ['failure() || cancelled()', false, true, true],
    ['success() && !failure()', true, false, false],
    ['cancelled() || success() && failure()', false, false, true],
    ['(cancelled() || success()) && failure()', false, false, false],
    ['!(failure() || cancelled())', true, false, false],
    ['!!always()', true, true, true],
    ['Always( )', true, true, true],
    ['${{ always() }}', true, true, true],
    // Without a status check the job must have succeeded.
    ['true', true, false, false],
    ['false', false, false, false],
    ['true && always()', true, true, true],
  ])(
    'with "%s" runs after success: %s, failure: %s, cancel: %s',
    (condition, success, failure, cancelled) => {
      expect(isPostStepRun(condition, 'success')).toBe(success);
      expect(isPostStepRun(condition, 'failure')).toBe(failure);
      expect(isPostStepRun(condition, 'cancelled')).toBe(cancelled);
    },
  );

  it.each([
    '',
    'always',
    'always() &&',
    "runner.os == 'Linux'",
    '(always()',
    'always() failure()',
    'maybe()',
  ])('with "%s" is refused: the sandbox does not know', (condition) => {
    expect(() => isPostStepRun(condition, 'success')).toThrow('cannot evaluate the condition');
  });
});
