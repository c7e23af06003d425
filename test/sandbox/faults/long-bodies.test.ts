import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../sandbox/faults/exchange.ts';
import { sendBomb, sendFlood } from '../../../sandbox/faults/long-bodies.ts';

/** A client that takes this many writes, then is gone; counts writes that did not wait for the one before. */
function createLeavingClient(writes: number) {
  let taken = 0;
  let underWay = 0;
  let hasty = 0;
  const write = async (): Promise<void> => {
    hasty += underWay;
    underWay += 1;
    await new Promise(setImmediate);
    underWay -= 1;
    taken += 1;
    if (taken > writes) throw new Error('The client has gone.');
  };
  return { exchange: { write } as unknown as Exchange, count: () => ({ taken, hasty }) };
}

describe.each([
  ['sendFlood', sendFlood],
  ['sendBomb', sendBomb],
])('%s', (_name, send) => {
  it('sends one piece after another and stops when the client goes', async () => {
    const client = createLeavingClient(3);
    await expect(send(1_000_000, client.exchange)).rejects.toThrow('The client has gone.');
    expect(client.count()).toEqual({ taken: 4, hasty: 0 });
  });
});
