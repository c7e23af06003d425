import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const scripts = globSync('dist/*.js').toSorted();

describe('dist', () => {
  it('has the scripts of both steps', () => {
    expect(scripts).toEqual(expect.arrayContaining(['dist/post.js', 'dist/index.js', 'dist/steps.js']));
  });

  it('has undici once, the version that the toolkit uses too', () => {
    const source = scripts.map((script) => readFileSync(script, 'utf8')).join('\n');
    for (const part of ['class BodyTimeoutError extends', 'class ProxyAgent extends', 'class Pool extends']) {
      expect(source.split(part), part).toHaveLength(2);
    }
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const versions = Object.entries(packages as Record<string, { readonly version: string }>)
      .filter(([folder]) => folder.endsWith('node_modules/undici'))
      .map(([folder, { version }]) => ({ folder, version }));
    expect(versions).toEqual([{ folder: 'node_modules/undici', version: expect.stringMatching(/^6\.29\./) }]);
  });

  test.each(['report.css', 'report.js'])('has %s, which the HTML report holds, as it is in src', (name) => {
    expect(readFileSync(`dist/${name}`, 'utf8')).toBe(readFileSync(`src/report/html/${name}`, 'utf8'));
  });
});
