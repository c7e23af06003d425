// One module for all that talks to GitHub: it is loaded late, and in one piece.

export { connectComments } from './comments-client.ts';
export { connectPullRequests } from './pull-requests-client.ts';
