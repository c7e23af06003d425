import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGate } from './open-gate.ts';

const root = join(import.meta.dirname, '../..');

test('runs from a folder of any name, and the HTML report has its style and script', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'my actions, 100%20 ü '));
  try {
    for (const name of ['action.yml', 'dist'])
      await cp(join(root, name), join(folder, name), { recursive: true });
    const reportPath = join(folder, 'report.html');
    await using gate = await openGate();
    const run = await gate.run({ 'report-path': reportPath }, { actionDirectory: folder });

    expect(run.outputs.verdict).toBe('pass');
    const html = await readFile(reportPath, 'utf8');
    for (const name of ['report.css', 'report.js'])
      expect(html).toContain(await readFile(join(root, 'src/report/html', name), 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
});
