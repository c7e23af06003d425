// The post step. Most jobs left nothing behind: those end here, before anything large is loaded.
const benchmark = process.env.STATE_benchmark ?? '';
const report = process.env.STATE_report ?? '';
const retrievers = process.env.STATE_retrievers ?? '';
if (benchmark !== '' || report !== '' || retrievers !== '') {
    const { runPostStep } = await import('./steps.js');
    await runPostStep({ benchmark, report, retrievers });
}
export {};
