/** Where a GitHub has its APIs. */
export interface ApiLayout {
  /** Below which the REST API is: what `GITHUB_API_URL` ends in. */
  readonly basePath: string;
  /** The path of a request as github.com has it, e.g. `/graphql`; one that leads nowhere for any other request. */
  readonly route: (path: string) => string;
}

const nowhere = '';

/** https://api.github.com: everything at the root. */
export const publicLayout: ApiLayout = { basePath: '', route: (path) => path };

/**
 * A GitHub Enterprise Server.
 *
 * @see https://docs.github.com/enterprise-server@latest/graphql/guides/forming-calls-with-graphql
 */
export const enterpriseLayout: ApiLayout = {
  basePath: '/api/v3',
  route: (path) => {
    if (path === '/api/graphql') return '/graphql';
    const below = path.startsWith('/api/v3/') ? path.slice('/api/v3'.length) : nowhere;
    return below === '/graphql' ? nowhere : below;
  },
};
