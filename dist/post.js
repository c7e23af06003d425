// The post step. Most cancelled jobs left nothing behind: those end here, before anything large is loaded.
const savedState = process.env.STATE_benchmark ?? '';
if (savedState !== '') {
    const { runPostStep } = await import('./steps.js');
    await runPostStep(savedState);
}
export {};
