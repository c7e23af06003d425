import { describe, expect, it } from 'vitest';
import { composePushes } from '../../../src/report/content/compose-pushes.ts';
import type { PastRun } from '../../../src/report/content/report.ts';
import { buildSubject } from '../../builders/report.ts';
import { renderParagraph } from '../reading/section-text.ts';

const commit = 'f'.repeat(40);

/** The line after a pass of +0.0300, with no-break spaces as spaces. */
function render(pastRuns: readonly PastRun[]): string | undefined {
  return renderParagraph(composePushes(buildSubject({ pastRuns, context: { commit } })))?.replaceAll(
    '\u00a0',
    ' ',
  );
}

const run = (verdict: string, delta: number | null | undefined, of: string): PastRun => ({
  verdict,
  delta,
  commit: of,
  at: undefined,
});

describe('composePushes', () => {
  it('compares the last push with now', () => {
    expect(render([run('fail', -0.012, 'a'.repeat(40))])).toBe(
      'Since the last push: ❌ fail −0.0120 (`aaaaaaa`) → ✅ pass +0.0300',
    );
  });

  it('has nothing to say of the first push', () => {
    expect(render([])).toBeUndefined();
    expect(render([run('fail', -0.01, commit)])).toBeUndefined();
  });

  it('shows the pushes before, newest first, each commit once and as it was judged last', () => {
    const runs = [
      run('fail', -0.03, 'a'.repeat(40)),
      run('inconclusive', 0.01, 'b'.repeat(40)),
      run('inconclusive', 0.02, 'b'.repeat(40)),
      run('fail', -0.01, 'c'.repeat(40)),
      run('fail', 0.5, commit),
    ];
    expect(render(runs)).toBe(
      'Since the last push: ❌ fail −0.0100 (`ccccccc`) → ✅ pass +0.0300 · before: ❓ inconclusive +0.0200 (`bbbbbbb`), ❌ fail −0.0300 (`aaaaaaa`)',
    );
  });

  it('shows ten at the most', () => {
    const runs = Array.from({ length: 15 }, (_, index) => run('fail', -0.01, String(index)));
    const line = render(runs) ?? '';
    expect(line.match(/❌/g)).toHaveLength(10);
    expect(line).toMatch(/^Since the last push: ❌ fail −0\.0100 \(`14`\)/);
  });

  it.each([
    ['no delta', run('inconclusive', null, 'a'), '❓ inconclusive (`a`)'],
    ['a delta that is not remembered', run('pass', undefined, 'a'), '✅ pass (`a`)'],
    ['no commit', run('pass', 0.1, ''), '✅ pass +0.1000'],
    ['a verdict that nobody knows', run('<b>x</b>', 0.1, 'a'), '`<b>x</b>` +0.1000 (`a`)'],
    ['an inherited property as verdict', run('constructor', 0.1, 'a'), '`constructor` +0.1000 (`a`)'],
  ])('makes do with %s', (_what, past, shown) => {
    expect(render([past])).toBe(`Since the last push: ${shown} → ✅ pass +0.0300`);
  });
});
