import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that runs before a page is painted, as a file of its own: no module, for modules wait. */
export async function firstScript(): Promise<{ readonly path: string; readonly text: string }> {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	const made = await build({
		configFile: false,
		root,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			target: 'es2023',
			lib: { entry: 'src/first.ts', formats: ['iife'], name: 'first' },
		},
	});
	const [output] = [made].flat();
	if (output === undefined || !('output' in output)) throw new Error('Vite made no first script');
	const text = output.output[0].code;
	const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
	return { path: `assets/first-${hash}.js`, text };
}
