import { createRequire } from 'node:module';

/** What a webhook sends. */
export type Payload = Readonly<Record<string, unknown>>;

const examples: readonly { name: string; examples: readonly Payload[] }[] = createRequire(import.meta.url)(
  '@octokit/webhooks-examples',
);

/**
 * The first of GitHub's own examples of an event that has such members, deep ones included.
 *
 * @throws when there is none
 */
export function findExample(name: string, members: Payload = {}): Payload {
  const all = examples.find((entry) => entry.name === name)?.examples ?? [];
  const found = all.find((payload) => hasMembers(payload, members));
  if (found === undefined) throw new Error(`No example of ${name} has ${JSON.stringify(members)}.`);
  return found;
}

function hasMembers(value: unknown, members: unknown): boolean {
  if (typeof members !== 'object' || members === null) return value === members;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(members).every(([key, member]) => hasMembers(Reflect.get(value, key), member));
}

/** The same payload with other members; those of objects are merged, lists are replaced. */
export function changePayload(payload: Payload, members: Payload): Payload {
  const entries = Object.entries(members).map(([key, member]) => {
    const old = payload[key];
    return [key, isObject(member) && isObject(old) ? changePayload(old, member) : member];
  });
  return { ...payload, ...Object.fromEntries(entries) };
}

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
