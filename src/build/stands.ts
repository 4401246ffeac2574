import type { Plugin } from 'vite';
import { evidenceOfCells } from '#domain/positions.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';

/** The address at which the development server answers with the evidence. */
const devAddress = '/@stands.json';

/** Serves the evidence of the cells as `virtual:stands`: a file of its own, fetched when a cell is pressed. */
export function stands(folder: string): Plugin {
	const evidence = async () => {
		const { countries } = await readBoundaries(folder);
		return JSON.stringify(evidenceOfCells(await readDataset(folder, countries)));
	};
	return {
		name: 'stands',
		resolveId: (id) => (id === 'virtual:stands' ? `\0${id}` : undefined),
		async load(id) {
			if (id !== '\0virtual:stands') return;
			if (this.environment.name !== 'client') return 'export {};';
			const address =
				this.environment.mode === 'build'
					? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'stands.json', source: await evidence() })}`
					: JSON.stringify(devAddress);
			return `let told;
export const loadStands = () => told ??= fetch(${address}).then((answer) => {
	if (answer.ok) return answer.json();
	throw new Error('the evidence could not be fetched: ' + answer.status);
}).catch((error) => {
	told = undefined;
	throw error;
});`;
		},
		configureServer(server) {
			server.middlewares.use(devAddress, (_request, response, next) => {
				evidence().then((json) => {
					response.setHeader('Content-Type', 'application/json');
					response.end(json);
				}, next);
			});
		},
	};
}
