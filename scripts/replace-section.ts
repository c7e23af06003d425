/**
 * Replaces what stands between `<!-- section:start -->` and `<!-- section:end -->`.
 *
 * @param file is named in errors
 * @throws when a marker is missing, appears twice or comes before its partner
 */
export function replaceSection(
  text: string,
  { file, section, content }: { readonly file: string; readonly section: string; readonly content: string },
): string {
  const [before, rest, ...moreStarts] = text.split(`<!-- ${section}:start -->`);
  const [, after, ...moreEnds] = (rest ?? '').split(`<!-- ${section}:end -->`);
  if (after === undefined || moreStarts.length + moreEnds.length > 0) {
    throw new Error(
      `${file} must hold <!-- ${section}:start --> and, behind it, <!-- ${section}:end -->, each once.`,
    );
  }
  return `${before}<!-- ${section}:start -->\n${content}\n<!-- ${section}:end -->${after}`;
}
