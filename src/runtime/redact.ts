import { escapeHtml } from './format.ts';

/** Secrets shorter than this are made up, and redacting them would break the text around them. */
const shortestSecret = 8;

/** How the places write a secret that text can come from, or go to. */
const writers: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => JSON.stringify(secret).slice(1, -1),
  encodeURIComponent,
  escapeHtml,
];

/** A user, or a user and a password, which may hold a slash. */
const userinfo = /\/\/([^/@]*|[^/:@]*:[^@]*)@/g;

/** Text without the users and passwords of the URLs in it, in time linear in its length. */
export function hideUserinfo(text: string): string {
  return text.replace(/\S+/g, (word) => {
    // Behind the last `@` each `//` would be a start to look for another from.
    const end = word.lastIndexOf('@') + 1;
    return word.slice(0, end).replace(userinfo, '//***@') + word.slice(end);
  });
}

/** The same for what is meant to be a URL, however it was written: all before an `@` may be user and password. */
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
