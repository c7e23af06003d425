import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../../src/publish/conclusion.ts';
import { publishConclusion } from '../../../src/publish/publish-conclusion.ts';
import { countBytes } from '../../../src/report/markdown/fit.ts';
import { renderMarkdownWithin } from '../../../src/report/markdown/render-markdown.ts';
import { GateError } from '../../../src/runtime/errors.ts';
import { buildPullRequestContext } from '../../builders/pull-request-context.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createRecordingRunner } from '../../fakes/recording-runner.ts';
import { situations } from '../samples/situations.ts';

// After a change that is wanted: vitest run test/report/golden.test.ts --update, and read the difference as a reviewer.

/** Longest comment, and how many lines of one that is cut to it are kept. */
const maxInComment = 65_536 - 200;
const maxLines = 120;

/** Largest step summary, in bytes. */
const maxInSummary = 1_048_576;

/** Situations whose folded parts are kept too: in the others they would say the same again. */
const unfolded: readonly string[] = ['pass', 'failed sessions'];

/** Situations whose step summary is kept; it has room for everything. */
const summarized: readonly string[] = ['pass', 'one of three is enough', 'failed sessions'];

async function expectGolden(
  name: string,
  markdown: string,
  kind: 'comment' | 'summary' = 'comment',
): Promise<void> {
  const lines = markdown.split('\n').slice(0, maxLines);
  const file = `../../golden/${kind}/${name.replaceAll(' ', '-')}.md`;
  await expect(`${lines.join('\n').trimEnd()}\n`).toMatchFileSnapshot(file);
}

/** Markdown in which no folded part shows more than its title. */
function dropFolded(markdown: string): string {
  return markdown.replace(/(<details><summary>.*<\/summary>)\n[\s\S]*?\n(<\/details>)/g, '$1…$2');
}

describe('the comment on a verdict', () => {
  it.each(Object.entries(situations))('is as it was: %s', async (name, compose) => {
    const markdown = renderMarkdownWithin(compose(), maxInComment);
    await expectGolden(name, unfolded.includes(name) ? markdown : dropFolded(markdown));
  });
});

describe('the step summary', () => {
  const inSummary = Object.entries(situations).filter(([name]) => summarized.includes(name));

  it.each(inSummary)('is as it was: %s', async (name, compose) => {
    const markdown = renderMarkdownWithin(compose(), maxInSummary, {
      measure: countBytes,
      rest: ['The HTML report has everything.'],
    });
    expect(markdown).not.toContain('The HTML report has everything.');
    await expectGolden(name, markdown, 'summary');
  });
});

describe('the comment without a verdict', () => {
  const message = 'Benchmark bm_1 failed: no sessions match the filter. Widen session-filter.';
  const conclusions: readonly Conclusion[] = [
    { kind: 'error', error: new GateError('benchmark-failed', message) },
    { kind: 'cancelled', cleanUpOutcome: { kind: 'deleted', benchmarkIds: ['bm_1'] } },
    { kind: 'skipped', reason: 'There is no API key, and on-missing-api-key is "skip".' },
  ];

  it.each(conclusions)('is as it was: $kind', async (conclusion) => {
    const runner = createRecordingRunner();
    const location = {
      pullRequest: buildPullRequestContext(),
      target: { kind: 'nowhere', reason: undefined } as const,
      connect: () => Promise.reject(new Error('nobody asked for a comment')),
      startDeadline() {},
    };
    await publishConclusion(conclusion, location, undefined, { runner, clock: createFakeClock() });
    await expectGolden(conclusion.kind, runner.summaries[0] ?? '');
  });
});
