import api from 'undici/lib/api/index.js';
import buildConnector from 'undici/lib/core/connect.js';
import Agent from 'undici/lib/dispatcher/agent.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';

// The main module also loads fetch, WebSocket, caches and mocks: 12 MiB and a tenth of the start, and an action that holds a
// key has no use for them. Like this it gives dispatchers their methods. In dist the toolkit gets the same: bundle/undici.js.
Object.assign(Dispatcher.prototype, api);

export { Agent, buildConnector, type Dispatcher, Pool, ProxyAgent };
