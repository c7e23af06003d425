/**
 * Writes descriptions/: what GitHub's OpenAPI descriptions say about the calls that the action makes. They come in an npm
 * package of 385 MB, of which this reads two files. Install it in a temporary folder, only for this:
 *
 *     npm install --prefix /tmp/openapi --ignore-scripts @octokit/openapi
 *     npx node contract/extract-github.ts /tmp/openapi/node_modules/@octokit/openapi
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CallName, pruneDescription } from './prune-description.ts';

/** The calls of GitHub's REST API that the action makes, or may make one day. */
const calls: readonly CallName[] = [
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'POST /repos/{owner}/{repo}/statuses/{sha}',
  'GET /user',
];

/** File of the package → file here. */
const descriptions: Readonly<Record<string, string>> = {
  'api.github.com.json': 'github.openapi.json',
  'ghes-3.19.json': 'github-enterprise-3.19.openapi.json',
};

const packagePath = process.argv[2];
if (packagePath === undefined) {
  console.error('Usage: extract-github.ts <path of the package @octokit/openapi>');
  process.exit(2);
}
const { version } = JSON.parse(await readFile(join(packagePath, 'package.json'), 'utf8'));
for (const [source, target] of Object.entries(descriptions)) {
  const document = JSON.parse(await readFile(join(packagePath, 'generated', source), 'utf8'));
  const { openapi, ...rest } = pruneDescription(document, calls);
  const info = { title: `${source} of @octokit/openapi, pruned`, version, license: { name: 'MIT' } };
  const path = join(import.meta.dirname, 'descriptions', target);
  await writeFile(path, `${JSON.stringify({ openapi, info, ...rest }, undefined, 1)}\n`);
  console.log(`${path}: ${calls.length} calls`);
}
