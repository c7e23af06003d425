import { hideUserinfo } from '../../runtime/redact.ts';
import { decodeEscapes } from '../../runtime/secret-forms.ts';
import { looksRandom } from './random-text.ts';

/** Stands where a secret is: that it changed is worth knowing; what it is, nobody's business. */
export const hidden = '(hidden)';

/** Names whose values are secrets, whatever they are. */
const secretName =
  /secret|token(?!s|iz)|passw|passphrase|api[-_ ]?key|access[-_ ]?key|authori[sz]ation|credential|cookie|private|signature|bearer|connection[-_ ]?str/i;

/** Words that make a name one of a secret, unless the value is a number or a boolean: `max_tokens` is a budget. */
const secretWords: ReadonlySet<string> = new Set(
  'auth cert conn dsn hmac jwt oauth otp pass passcode passwd pwd sas sig token'.split(' '),
);

/** What names in words are made of: `maxTokens`, `max_tokens` and `max-tokens` are the same. */
const wordInName = /[A-Z]{2,64}(?![a-z])|[A-Z]?[a-z]{1,64}/g;

/** The same for `…_key`, where nothing divides the two words. */
const joinedKey =
  /(?:account|app|auth|encryption|master|service|shared|sign|signing|storage|subscription)key$/;

/** Longest name that is looked at, in UTF-16 units. */
const maxName = 200;

/** Whether a name says that its value is a secret. */
export function isSecretName(name: string, value: unknown): boolean {
  const short = name.length > maxName ? name.slice(-maxName) : name;
  if (secretName.test(short)) return true;
  if (typeof value !== 'string' && typeof value !== 'object') return false;
  const words = (short.match(wordInName) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''));
  const isKey = words.at(-1) === 'key' ? words.length > 1 : joinedKey.test(words.at(-1) ?? '');
  return isKey || words.some((word) => secretWords.has(word) || secretWords.has(`${word}s`));
}

/** Members by which objects name what another member of theirs is the value of: `{"name": "Authorization", "value": …}`. */
const namingMembers = ['name', 'key', 'header', 'header_name', 'field', 'parameter', 'param', 'id', 'type'];

/** Members of such an object that only say what it is. */
const describingMembers: ReadonlySet<string> = new Set([...namingMembers, 'in', 'description', 'required']);

/** Whether a member of an object is a secret by its own name, or by the name that stands beside it. */
export function isSecretMember(object: Readonly<Record<string, unknown>>, key: string): boolean {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (isSecretName(key, value)) return true;
  if (describingMembers.has(key.toLowerCase())) return false;
  return namingMembers.some((member) => {
    const name = Object.hasOwn(object, member) ? object[member] : undefined;
    return typeof name === 'string' && isSecretName(name, value);
  });
}

/** What has to stay readable: ids of the API, and URIs of its features. */
const harmless =
  /(?<![\w-])(?:ret|col|ns|bmk|bm|bkt|tax|node|obj|doc|clus|clu|stg|pl)_[\w-]{1,64}(?![\w-])|mixpeek:\/\/[a-z0-9_.-]{1,100}@v?[0-9.]{1,20}(?:\/[\w.-]{1,100}){0,5}(?![^\s"',;)\]}])/g;

/** Keys of well-known makers, JSON Web Tokens, and private keys as PEM. */
const knownSecrets =
  /eyJ[\w-]{6,}(?:\.[\w-]*){0,4}|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*|\b(?:sk|pk|rk)[-_][\w-]{8,}|\bgh[pousr]_\w{8,}|\bgithub_pat_\w{8,}|\bglpat-[\w-]{8,}|\bxox[a-z]-[\w-]{8,}|\bhf_\w{8,}|\bA(?:KIA|SIA)[A-Z0-9]{8,}|\bAIza[\w-]{8,}/g;

/** Credentials in the words of HTTP. */
const bearers = /\b(bearer\s{1,8})[^\s"',;]+/gi;

/** The same after words that are also plain English: only what reads like none. */
const otherSchemes = /\b((?:basic|digest|token|apikey|negotiate|hmac)\s{1,8})([^\s"',;]+)/gi;

/** A name before `=` or `:`, as in queries, connection strings, headers and JSON within a string. */
const assignments = /([\w.$-]{1,64}(?:\[\])?)(["'\\]{0,4}\s{0,4}(?:=|:)\s{0,4}["'\\]{0,4})/g;

/** Where values after these end. */
const endOfValue = { '=': /[&;,#\s"'\\})\]]/g, ':': /[\r\n"'\\;,})\]]/g } as const;

/** Text without what may be a secret in it. Rather hides a harmless part than it shows a secret. In linear time. */
export function hideSecrets(text: string): string {
  const shown = hideInPlain(text);
  // What is only seen once escapes are decoded has no place in the text as it is.
  const decoded = decodeEscapes(text);
  return decoded !== text && shown === text && hideInPlain(decoded) !== decoded ? hidden : shown;
}

/** Hides secrets in all that is not harmless. */
function hideInPlain(text: string): string {
  let shown = '';
  let position = 0;
  for (const match of text.matchAll(harmless)) {
    shown += hideParts(text.slice(position, match.index)) + match[0];
    position = match.index + match[0].length;
  }
  return shown + hideParts(text.slice(position));
}

function hideParts(text: string): string {
  if (text === '') return text;
  const withoutSchemes = hideBareUserinfo(hideUserinfo(text))
    .replace(knownSecrets, hidden)
    .replace(bearers, `$1${hidden}`)
    .replace(otherSchemes, (whole, scheme: string, credentials: string) =>
      credentials.length >= 8 && /[A-Z0-9+/=_-]/.test(credentials) ? scheme + hidden : whole,
    );
  return hideRandom(hideAssigned(withoutSchemes));
}

/** Hides a user and a password before a host where no `//` says so. */
function hideBareUserinfo(text: string): string {
  return text.replace(/[^\s"']+/g, (word) => {
    const colon = word.indexOf(':');
    const at = word.lastIndexOf('@');
    const isUserinfo = colon > 0 && colon < at && !word.startsWith('//', colon + 1);
    return isUserinfo && !word.slice(0, colon).includes('/') ? `***${word.slice(at)}` : word;
  });
}

function hideAssigned(text: string): string {
  let shown = '';
  let position = 0;
  for (const match of text.matchAll(assignments)) {
    const [whole, name = '', separator = ''] = match;
    if (match.index < position || !isSecretParameter(name)) continue;
    const start = match.index + whole.length;
    const pattern = endOfValue[separator.includes('=') ? '=' : ':'];
    pattern.lastIndex = start;
    const end = pattern.exec(text)?.index ?? text.length;
    if (end === start) continue;
    shown += text.slice(position, start) + hidden;
    position = end;
  }
  return shown + text.slice(position);
}

/** In a query `key` and `code` are what lets in, too. */
function isSecretParameter(name: string): boolean {
  return isSecretName(name, '') || /^(?:key|code|x-goog-.*|x-amz-.*|awsaccesskeyid)$/i.test(name);
}

/** Runs of what keys are made of. */
const runs = /[A-Za-z0-9+/=_~.-]{16,}/g;

function hideRandom(text: string): string {
  return text.replace(runs, (run) => (looksRandom(run) ? hidden : run));
}
