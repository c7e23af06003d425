import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { requiredInputs } from '../builders/inputs.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createRecordingRunner } from '../fakes/recording-runner.ts';

function read(inputs: Readonly<Record<string, string>>) {
  const runner = createRecordingRunner({ inputs: { ...requiredInputs, ...inputs } });
  const order: string[] = [];
  const parsed = readInputs({
    runner: {
      readInput(name) {
        order.push(`read ${name}`);
        return runner.readInput(name);
      },
      maskSecret(secret) {
        order.push('mask');
        runner.maskSecret(secret);
      },
    },
    clock: createFakeClock(),
    environment: {},
  });
  return { parsed, order, secrets: runner.secrets };
}

describe('readInputs', () => {
  it('2: masks the secrets before anything else is read', () => {
    const { parsed, order, secrets } = read({ 'github-token': 'ghs_token_1' });
    expect(parsed.kind).toBe('parsed');
    expect(secrets).toEqual(['sk_secret_key', 'ghs_token_1']);
    expect(order.slice(0, 4)).toEqual(['read api-key', 'mask', 'read github-token', 'mask']);
  });

  it('2: masks a key also where it cannot be used', () => {
    const { parsed, secrets } = read({ 'api-key': '"sk two\nlines of a key"' });
    expect(parsed.kind).toBe('invalid');
    expect(secrets).toEqual(['"sk two\nlines of a key"', 'sk two\nlines of a key', 'lines of a key"']);
  });

  it('masks nothing where there is nothing', () => {
    expect(read({ 'api-key': '' }).secrets).toEqual([]);
  });

  it('counts relative times back from today', () => {
    const { parsed } = read({ 'session-filter': '{"time_range": {"start": "-1d"}}' });
    expect(parsed).toMatchObject({
      inputs: { source: { sessionFilter: { time_range: { start: '2025-06-17T00:00:00.000Z' } } } },
    });
  });
});
