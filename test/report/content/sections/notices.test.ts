import { describe, expect, it } from 'vitest';
import { composeNoticesSection } from '../../../../src/report/content/sections/notices.ts';
import { buildBenchmarkOf, type CandidateNumbers } from '../../../builders/benchmark.ts';
import { buildSubject, type SubjectOptions } from '../../../builders/report.ts';
import { renderSectionLines } from '../../reading/section-text.ts';

const render = (candidates: readonly CandidateNumbers[], options: SubjectOptions = {}): string[] =>
  renderSectionLines(
    composeNoticesSection,
    buildSubject({ benchmark: buildBenchmarkOf(candidates), ...options }),
  );

describe('composeNoticesSection', () => {
  const odd = { id: 'odd', delta: 0.03, pValue: 0.04 };
  const fine = { id: 'fine', delta: 0.03, pValue: 0.001 };
  const flattered = expect.stringMatching(/^- On average, a measured gain that passes is larger/);
  const borderline =
    'The p-value 0.040 is borderline: another sample of sessions could easily fall on the other side of 0.05.';

  it('is left out where nothing is odd', () => {
    expect(render([fine])).toEqual([]);
  });

  it('names no candidate where there is but one', () => {
    expect(render([odd])).toEqual([flattered, `- ${borderline}`]);
  });

  it('names the candidate where there are several, after what holds for all', () => {
    const lines = render([fine, odd], { require: 'any' });
    expect(lines).toEqual([
      expect.stringMatching(/^- Picking the best of 2 flatters the winner/),
      flattered,
      expect.stringMatching(/^- Without a correction, one of 2 uncorrected candidates/),
      `- \`odd\`: ${borderline}`,
    ]);
  });

  it('is open', () => {
    expect(composeNoticesSection(buildSubject({ benchmark: buildBenchmarkOf([odd]) }))).toMatchObject({
      title: 'Worth knowing',
      collapsed: false,
    });
  });

  it('says once what holds for several, and names three of them', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ ...odd, id: `c${index}` }));
    expect(render([...many, fine])).toEqual([
      flattered,
      `- \`c0\`, \`c1\`, \`c2\` and 2 more: ${borderline}`,
    ]);
  });

  it('shows eight and counts the rest', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      id: `c${index}`,
      delta: 0.03,
      pValue: 0.04 + index / 1000,
    }));
    const lines = render(many);
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe('… and 4 more.');
  });
});
