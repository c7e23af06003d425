import type { ComposeSection } from '../report.ts';

/** What the API recommends, in its own words. */
export const composeRecommendation: ComposeSection = ({ evidence: { recommendation } }) =>
  recommendation
    ? {
        title: 'Recommendation of the API',
        collapsed: true,
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'code', text: recommendation }] },
          { kind: 'paragraph', content: ['The API knows nothing of the gates and of corrections.'] },
        ],
      }
    : undefined;
