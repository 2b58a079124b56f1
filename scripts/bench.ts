/** Runs a benchmark: `node scripts/bench.ts matching`. Options go to the benchmark; `--help` lists them. */
const BENCHMARKS: Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<void> }>> = {
	matching: () => import('../tests/bench/matching/run.ts'),
	library: () => import('../tests/bench/library/run.ts'),
	card: () => import('../tests/bench/card/run.ts'),
	page: () => import('../tests/bench/page/run.ts'),
	datasets: () => import('../tests/bench/datasets/run.ts'),
};

const [chosen = 'matching', ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
const benchmark = BENCHMARKS[chosen];
if (!benchmark) {
	console.error(`no benchmark "${chosen}"; there are: ${Object.keys(BENCHMARKS).join(', ')}`);
	process.exit(2);
}
const { run } = await benchmark();
await run(args);

export {};
