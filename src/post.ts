// The post step. Most cancelled jobs left nothing behind: those end here, before anything large is loaded.
const custodyState = process.env.STATE_benchmark ?? '';
if (custodyState !== '') {
  const { runPostStep } = await import('./steps.ts');
  await runPostStep(custodyState);
}

export {};
