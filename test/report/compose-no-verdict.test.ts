import { describe, expect, it } from 'vitest';
import { composeNoVerdictReport } from '../../src/report/compose-no-verdict.ts';

const context = { commit: '1a2b3c4d5e6f', runUrl: 'https://github.example/acme/search/actions/runs/1' };

describe('composeNoVerdictReport', () => {
  const noVerdict = {
    title: '⚠️ Retriever benchmark: no verdict',
    explanation: 'This says nothing about the retrievers.',
    detail: 'GET https://x answered 500.\n- <b>second</b> line',
  };

  it('says that there is no verdict, why, and where the log is', () => {
    expect(composeNoVerdictReport(noVerdict, context)).toEqual({
      outcome: 'error',
      title: '⚠️ Retriever benchmark: no verdict',
      lead: [
        {
          kind: 'paragraph',
          content: [noVerdict.explanation],
        },
        { kind: 'preformatted', text: noVerdict.detail },
        {
          kind: 'paragraph',
          content: [
            'Commit ',
            { kind: 'code', text: '1a2b3c4' },
            ' · ',
            { kind: 'link', text: 'log of the run', url: context.runUrl },
          ],
        },
      ],
      sections: [],
    });
  });

  it.each([
    ['commit', { ...context, commit: '' }, ['link']],
    ['run', { ...context, runUrl: undefined }, ['Commit ', 'code']],
  ])('does without a %s', (_what, without, kinds) => {
    const origin = composeNoVerdictReport(noVerdict, without).lead[2];
    const content = origin?.kind === 'paragraph' ? origin.content : [];
    expect(content.map((part) => (typeof part === 'string' ? part : part.kind))).toEqual(kinds);
  });

  it('does without both', () => {
    expect(
      composeNoVerdictReport(noVerdict, { ...context, commit: '', runUrl: undefined }).lead,
    ).toHaveLength(2);
  });
});
