import { describe, expect, it } from 'vitest';
import { composeNoVerdictReport } from '../../../src/report/content/compose-no-verdict.ts';

const context = { commit: '1a2b3c4d5e6f', runUrl: 'https://github.example/acme/search/actions/runs/1' };

describe('composeNoVerdictReport', () => {
  const noVerdict = {
    icon: '⚠️',
    state: 'no verdict',
    explanation: 'Nobody could judge it',
    detail: 'GET https://x answered 500.\n- <b>second</b> line',
  };

  it('says that there is no verdict, why, and where the log is', () => {
    expect(composeNoVerdictReport(noVerdict, context)).toEqual({
      outcome: 'error',
      title: '⚠️ Retriever benchmark: no verdict',
      headline: ['⚠️ Nobody could judge it'],
      lead: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'strong', text: 'Retriever benchmark: no verdict' },
            ' · ',
            { kind: 'code', text: '1a2b3c4' },
            ' · ',
            { kind: 'link', text: 'log', url: context.runUrl },
          ],
        },
        { kind: 'paragraph', content: ['This says nothing about retriever quality.'] },
        { kind: 'preformatted', text: noVerdict.detail },
      ],
      sections: [],
    });
  });

  it.each([
    ['commit', { ...context, commit: '' }, ['strong', ' · ', 'link']],
    ['run', { ...context, runUrl: undefined }, ['strong', ' · ', 'code']],
    ['both', { commit: '', runUrl: undefined }, ['strong']],
  ])('does without %s', (_what, without, kinds) => {
    const [caption] = composeNoVerdictReport(noVerdict, without).lead;
    const content = caption?.kind === 'paragraph' ? caption.content : [];
    expect(content.map((part) => (typeof part === 'string' ? part : part.kind))).toEqual(kinds);
  });
});
