import { type Account, buildUserPayload } from './accounts.ts';
import { type Answer, buildPermissionError } from './answers.ts';

const joinedAt = '2020-03-14T09:26:53Z';

/**
 * Answers `GET /user`: a person's token is told whose it is, that of an app is refused, the workflow's own included.
 *
 * @see https://docs.github.com/rest/users/users#get-the-authenticated-user
 */
export function answerUser({ login, type }: Account, apiUrl: string): Answer {
  if (type === 'Bot') return buildPermissionError('metadata=read', '/users/users#get-the-authenticated-user');
  const unknown = ['name', 'company', 'location', 'email', 'hireable', 'bio'].map((field) => [field, null]);
  const counts = ['public_repos', 'public_gists', 'followers', 'following'].map((field) => [field, 0]);
  return {
    status: 200,
    body: {
      ...buildUserPayload(login, type, apiUrl),
      blog: '',
      ...Object.fromEntries([...unknown, ...counts]),
      created_at: joinedAt,
      updated_at: joinedAt,
    },
  };
}
