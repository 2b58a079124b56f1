/** Runs one of the project's commands as a reader of the README would, and gives back what it says. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a command said and how it ended. */
export interface Ran {
	stdout: string;
	stderr: string;
	status: number | null;
}

/** Runs `scripts/NAME.ts` with arguments, from the root of the project. */
export function runScript(name: string, args: readonly string[], input: string | Uint8Array = ''): Ran {
	const ran = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], { cwd: root, input, encoding: 'utf8' });
	return { stdout: ran.stdout, stderr: ran.stderr, status: ran.status };
}
