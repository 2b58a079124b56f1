/** Runs a benchmark: `node scripts/bench.ts matching`. Options go to the benchmark; `--help` lists them. */
const BENCHMARKS: Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<void> }>> = {
	matching: () => import('../tests/bench/matching/run.ts'),
};

const [name = 'matching', ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
const benchmark = BENCHMARKS[name];
if (!benchmark) {
	console.error(`no benchmark "${name}"; there are: ${Object.keys(BENCHMARKS).join(', ')}`);
	process.exit(2);
}
const { run } = await benchmark();
await run(args);
