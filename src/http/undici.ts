import api from 'undici/lib/api/index.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';

// The main module also loads fetch, WebSocket, caches and mocks: 12 MiB and a tenth of the start, and an action that holds a
// key has no use for them. This is what it does with the rest. In dist the toolkit gets these parts too: bundle/undici.js.
Object.assign(Dispatcher.prototype, api);

export { Agent, type Dispatcher, ProxyAgent };
