import { decodeEscapes, listSecretForms, locateDecoded, type Range } from './secret-forms.ts';

/** Shorter secrets are not real, and redacting them would garble other text. */
const shortestSecret = 8;

/** A secret of which this many characters or more stand before an ellipsis, or at the end, was cut, and is redacted too. */
const shortestPart = 12;

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

/** What follows a secret that was cut, perhaps within an escape. */
const cutEnd = /((?:[\\%&][#0-9A-Za-z]{0,9})?)(?:$|…|\.{3})/y;

/** Escapes within escapes that are decoded: a server's JSON that quotes a proxy's JSON that quotes a URL. */
const maxLevels = 4;

/**
 * Builds what redacts secrets in text, as they are and as JSON, URLs, HTML and base64 write them, in any mixture: an API
 * that echoes a key must not carry it into a log, a comment or a file. Text has to come here before it is cut; of a
 * secret that others cut, all that is left of it goes too. In time linear in the text.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set(secrets.filter(({ length }) => length >= shortestSecret).flatMap(listSecretForms));
  return (text) => {
    let redacted = '';
    let keptTo = 0;
    for (const { start, end } of findSecrets([...forms], text, maxLevels)) {
      redacted += `${text.slice(keptTo, start)}***`;
      keptTo = end;
    }
    return redacted + text.slice(keptTo);
  };
}

/** Where secrets stand, in order and without overlaps. */
function findSecrets(forms: readonly string[], text: string, levels: number): readonly Range[] {
  const plain = forms.flatMap((form) => findForm(form, text));
  const decoded = levels > 0 && forms.length > 0 ? decodeEscapes(text) : text;
  const escaped = decoded === text ? [] : findSecrets(forms, decoded, levels - 1);
  return escaped.length === 0 ? mergeRanges(plain) : mergeRanges([...plain, ...locateDecoded(text, escaped)]);
}

function findForm(form: string, text: string): Range[] {
  const found: Range[] = [];
  const head = form.slice(0, shortestPart);
  for (let start = text.indexOf(head); start !== -1; ) {
    let end = start + head.length;
    while (end < text.length && end - start < form.length && text[end] === form[end - start]) end += 1;
    const isWhole = end - start === form.length;
    const foundEnd = isWhole ? end : findCutEnd(text, end);
    if (foundEnd !== undefined) found.push({ start, end: foundEnd });
    start = text.indexOf(head, isWhole ? end : start + 1);
  }
  return found;
}

/** Where the rest of a secret that was cut ends; undefined where what follows says that it is none. */
function findCutEnd(text: string, end: number): number | undefined {
  // The character before may be the secret's own, or begin the escape that was cut.
  for (const start of [end, end - 1]) {
    cutEnd.lastIndex = start;
    const rest = cutEnd.exec(text)?.[1];
    if (rest !== undefined) return start + rest.length;
  }
  return undefined;
}

function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}
