import type { ComposeSection } from '../report.ts';

/** What the API recommends, in its own words. */
export const composeRecommendation: ComposeSection = ({ evidence: { recommendation } }) =>
  recommendation
    ? {
        title: 'API recommendation',
        collapsed: true,
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'code', text: recommendation }] },
          {
            kind: 'paragraph',
            content: ['The API does not take your gates or p-value corrections into account.'],
          },
        ],
      }
    : undefined;
