// One module for all that talks to GitHub: it is loaded late, and in one piece.
export { connectPullRequests } from './find-pull-request.ts';
export { connectComments } from './pull-requests.ts';
