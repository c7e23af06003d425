// The post step. Most jobs left nothing behind: those end here, before anything large is loaded.
const benchmark = process.env.STATE_benchmark ?? '';
const report = process.env.STATE_report ?? '';
if (benchmark !== '' || report !== '') {
  const { runPostStep } = await import('./steps.ts');
  await runPostStep({ benchmark, report });
}

export {};
