import { escapeHtml } from './format.ts';

/** Shorter secrets are not real, and redacting them would garble other text. */
const shortestSecret = 8;

/** The forms in which a secret may appear in text. */
const writers: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret).slice(1, -1),
  encodeURIComponent,
  escapeHtml,
];

/** A user, or a user and a password, which may hold a slash. */
const userinfo = /\/\/([^/@]*|[^/:@]*:[^@]*)@/g;

/** Text with the user names and passwords in URLs replaced, in time linear in its length. */
export function hideUserinfo(text: string): string {
  return text.replace(/\S+/g, (word) => {
    // Otherwise every `//` after the last `@` would start another search.
    const end = word.lastIndexOf('@') + 1;
    return word.slice(0, end).replace(userinfo, '//***@') + word.slice(end);
  });
}

/** The same for text that should be a URL but may not be: everything before an `@` may be a user name and password. */
export function hideUserinfoOfUrl(url: string): string {
  const at = url.lastIndexOf('@');
  return at === -1 ? url : `***${url.slice(at)}`;
}

/**
 * Builds what redacts secrets in text, as they are and as JSON, URLs and HTML write them: an API
 * that echoes a key must not carry it into a log, a comment or a file.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => writers.map((write) => write(secret)));
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((redacted, form) => redacted.replaceAll(form, '***'), text);
}
