import type { Plugin } from 'vite';
import type { Event, Meta } from '#domain/schema.ts';
import { runsOf } from '#domain/timeline.ts';
import { makeEdition } from './edition.ts';
import { readManifest } from './snapshots.ts';

const names = ['dataset', 'archive', 'boundaries', 'snapshots', 'data.css'].map(
	(name) => `virtual:${name}`,
);

/** The address at which the development server answers with the edition. */
const devAddress = '/@edition.json';

/**
 * Serves the data folder to the code: `virtual:dataset`, `virtual:archive`, `virtual:boundaries`,
 * `virtual:snapshots`, and what the data says of the look as `virtual:data.css`. In Node the edition is part
 * of the module; the browser fetches it as a file of its own, which can be refused, cached and preloaded
 * apart from the script.
 */
export function dataset(folder: string): Plugin {
	let made: ReturnType<typeof makeEdition> | undefined;
	const edition = () => (made ??= makeEdition(folder));
	return {
		name: 'dataset',
		resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
		async load(id) {
			if (id === '\0virtual:data.css') {
				const { meta, events } = (await edition()).data;
				return huesOf(meta) + columnsOf(meta, events);
			}
			if (id === '\0virtual:archive') {
				return `export const archive = ${JSON.stringify((await edition()).data)};`;
			}
			if (id === '\0virtual:boundaries') {
				return `export const boundaries = ${JSON.stringify((await edition()).boundaries)};`;
			}
			if (id === '\0virtual:snapshots') {
				const pinned = (await readManifest(folder)).map(({ version, coversUntil }) => ({
					version,
					coversUntil,
				}));
				return `export const snapshots = ${JSON.stringify(pinned)};`;
			}
			if (id !== '\0virtual:dataset') return;
			const { edition: published, backdrop, told } = await edition();
			const json = JSON.stringify(published);
			if (this.environment.name !== 'client') {
				return `const edition = ${json};\nexport const loadEdition = () => Promise.resolve(edition);`;
			}
			if (this.environment.mode === 'build') {
				this.info(told);
				const fileName = backdrop.path.slice('./'.length);
				this.emitFile({ type: 'asset', fileName, source: backdrop.source });
			}
			const address =
				this.environment.mode === 'build'
					? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'edition.json', source: json })}`
					: JSON.stringify(devAddress);
			return `export const loadEdition = async () => {
	const answer = await fetch(${address});
	if (!answer.ok) throw new Error('the data could not be fetched: ' + answer.status);
	return answer.json();
};`;
		},
		configureServer(server) {
			server.middlewares.use(devAddress, (_request, response, next) => {
				edition().then((made) => {
					response.setHeader('Content-Type', 'application/json');
					response.end(JSON.stringify(made.edition));
				}, next);
			});
			server.middlewares.use('/assets', (request, response, next) => {
				edition().then(({ backdrop }) => {
					if (!backdrop.path.endsWith(request.url ?? '')) {
						next();
						return;
					}
					response.setHeader('Content-Type', 'image/svg+xml');
					response.end(backdrop.source);
				}, next);
			});
			server.watcher.add(folder);
			server.watcher.on('change', (file) => {
				if (!file.startsWith(folder)) return;
				made = undefined;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
	};
}

/** The two hues as custom properties, each with its light and dark shade. */
export function huesOf({ hues }: Meta): string {
	const rules = (['first', 'second'] as const).flatMap((name) => {
		const { light, dark } = hues[name];
		return [
			`--${name}: light-dark(${light.line}, ${dark.line});`,
			`--${name}-mid: light-dark(${light.mid}, ${dark.mid});`,
			`--${name}-tint: light-dark(${light.tint}, ${dark.tint});`,
		];
	});
	return `:root { ${rules.join(' ')} }\n`;
}

/**
 * The columns of the timeline: the names of the lanes, then equal days, half as wide for a run of quiet
 * ones, a narrow one between waves; and the same for each wave alone.
 */
export function columnsOf({ waves }: Meta, events: readonly Event[]): string {
	const columns = waves.map((wave) => runsOf(wave, events).map(({ days }) => (days > 1 ? 0.5 : 1)));
	const rule = (selector: string, shown: readonly (readonly number[])[]) => {
		const total = shown.flat().reduce((sum, width) => sum + width, 0);
		return `${selector} { --days-total: ${total}; --pauses: ${shown.length - 1};
	grid-template-columns: var(--gutter) ${shown.map(tracksOf).join(' var(--pause) ')}; }\n`;
	};
	const alone = waves.map(({ id }, index) =>
		rule(`.lanes.only-${id}`, columns.slice(index, index + 1)),
	);
	return rule('.lanes', columns) + alone.join('');
}

/** Columns side by side, equal neighbours told as one. */
function tracksOf(widths: readonly number[]): string {
	const tracks: { width: number; count: number }[] = [];
	for (const width of widths) {
		const last = tracks.at(-1);
		if (last?.width === width) last.count += 1;
		else tracks.push({ width, count: 1 });
	}
	return tracks.map(({ width, count }) => `repeat(${count}, minmax(0, ${width}fr))`).join(' ');
}
