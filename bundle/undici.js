// What the toolkit gets for `undici` in dist (ncc reads tsconfig.json beside this file): the parts that the action uses.
export { ProxyAgent } from '../build/http/undici.js';

/** The toolkit imports this, and is given our own instead: src/github/fetch.ts. */
export function fetch() {
  throw new Error('dist has no fetch of undici: src/github/connection.ts passes another.');
}
