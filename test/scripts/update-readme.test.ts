import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ActionFile, readActionFile } from '../../sandbox/runner/action-file.ts';
import { updateReadme } from '../../scripts/update-readme.ts';

const readmeText = `# Title
<!-- inputs:start -->
old
<!-- inputs:end -->
between
<!-- outputs:start --><!-- outputs:end -->
end
`;

const action: ActionFile = {
  inputs: [
    { name: 'api-key', description: 'Mixpeek key.', required: true, default: '' },
    { name: 'require', description: 'all | any\nof them', required: false, default: 'all' },
    { name: 'namespace', description: 'Namespace.', required: false, default: '' },
  ],
  outputs: [{ name: 'verdict', description: 'How it ended.' }],
  runs: { main: 'dist/index.js', postCondition: 'always()' },
};

it('writes both tables between their markers and leaves the rest alone', () => {
  expect(updateReadme(readmeText, action)).toBe(`# Title
<!-- inputs:start -->
| Input | Default | Meaning |
| --- | --- | --- |
| \`api-key\` | **required** | Mixpeek key. |
| \`require\` | \`all\` | all \\| any of them |
| \`namespace\` |  | Namespace. |
<!-- inputs:end -->
between
<!-- outputs:start -->
| Output | Meaning |
| --- | --- |
| \`verdict\` | How it ended. |
<!-- outputs:end -->
end
`);
});

it('changes nothing the second time', () => {
  const once = updateReadme(readmeText, action);
  expect(updateReadme(once, action)).toBe(once);
});

it.each([
  ['inputs', readmeText.replace('<!-- inputs:end -->', '')],
  ['inputs', readmeText.replace('<!-- inputs:start -->', '')],
  ['outputs', readmeText.replace('<!-- outputs:end -->', '')],
  ['outputs', `${readmeText}<!-- outputs:start -->`],
])('refuses a README without the pair of %s markers', (section, readme) => {
  expect(() => updateReadme(readme, action)).toThrow(`<!-- ${section}:start -->`);
});

it('finds a description for every input and output of the action itself', async () => {
  const { inputs, outputs } = await readActionFile(join(import.meta.dirname, '../..'));
  expect(inputs.length).toBeGreaterThan(0);
  expect([...inputs, ...outputs].filter(({ description }) => description === '')).toEqual([]);
});
