import { parseDocument } from 'yaml';

/** A block of YAML in a page. */
export interface YamlBlock {
  /** Of its first line in the page, from 1. */
  readonly line: number;
  readonly value: unknown;
  /** What the parser says against it, warnings included; where there is something, `value` is not to be used. */
  readonly problems: readonly string[];
}

/** The blocks fenced as `yaml`, in their order. */
export function listYamlBlocks(markdown: string): readonly YamlBlock[] {
  return [...markdown.matchAll(/^```yaml\n(.*?)^```$/gms)].map(({ index, 1: text = '' }) => {
    const document = parseDocument(text);
    return {
      line: markdown.slice(0, index).split('\n').length + 1,
      value: document.toJS() as unknown,
      problems: [...document.errors, ...document.warnings].map(({ message }) => message),
    };
  });
}
