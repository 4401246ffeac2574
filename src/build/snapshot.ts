/** `npm run snapshot`: freezes the data and the frames that `dist/` holds now. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { longDate } from '#domain/dates.ts';
import { frameNames, type FrameName } from '#domain/frame-edition.ts';
import { collectionNames } from '#domain/integrity/files.ts';
import type { Dataset } from '#domain/schema.ts';
import { readDataset } from './dataset.ts';
import { downloads } from './downloads.ts';
import { readBoundaries } from './edition.ts';
import { frozenFrame } from './snapshot-frame.ts';
import { printOf, readManifest, storeName, writeManifest, type Snapshot } from './snapshots.ts';

/** What came of it, in a sentence. */
interface Outcome {
	readonly isTaken: boolean;
	readonly words: string;
}

/** Takes a snapshot of the built site, into the folder of its data; `--replace` overwrites one of the same day. */
export default async function snapshot(): Promise<void> {
	const { isTaken, words } = await takeSnapshot(
		process.env['OUT'] ?? 'dist',
		process.env['DATA'] ?? 'data',
		process.argv.includes('--replace'),
	);
	if (isTaken) {
		console.log(words);
		return;
	}
	console.error(words);
	process.exitCode = 1;
}

/**
 * Freezes what a built site holds under `snapshots/<day of its last change>/`.
 * @param site folder of the built site
 * @param folder of the data that it was made from
 */
export async function takeSnapshot(
	site: string,
	folder: string,
	isReplacing: boolean,
): Promise<Outcome> {
	const boundaries = await readBoundaries(folder);
	const data = await readDataset(folder, boundaries.countries);
	const { updated } = data.meta;
	const built = await readFile(join(site, 'data/dataset.json'), 'utf8').catch(() => undefined);
	const isWhole = frameNames.every((name) => existsSync(join(site, frameFile(name))));
	if (!isWhole || built !== downloads(data, boundaries).get('data/dataset.json')) {
		const words = `${site}/ is not a whole site made from ${folder}/ as it is now. Run \`npm run build\` first.`;
		return { isTaken: false, words };
	}
	const files = await frozenFiles(site, updated);
	const entry = entryOf(data, files);
	const snapshots = await readManifest(folder);
	const same = snapshots.find(({ version }) => version === updated);
	const differing = same === undefined ? [] : differences(same, entry);
	if (differing.length > 0 && !isReplacing) {
		const words =
			`The snapshot of ${longDate(updated)} is there and ${site}/ differs from it in ${differing.join(', ')}. ` +
			'What is published never changes: set `updated` in site.yaml to the day of your change, build, and take another. ' +
			'If nobody has seen it yet: `npm run snapshot -- --replace`.';
		return { isTaken: false, words };
	}
	const place = join(folder, storeName, updated);
	await rm(place, { recursive: true, force: true });
	for (const [path, content] of files) {
		await mkdir(dirname(join(place, path)), { recursive: true });
		await writeFile(join(place, path), content);
	}
	await writeManifest(folder, [...snapshots.filter((one) => one !== same), entry]);
	const weight = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	const done = same === undefined ? 'taken' : differing.length > 0 ? 'replaced' : 'there already';
	return {
		isTaken: true,
		words: `Snapshot of ${longDate(updated)} ${done}: ${files.size} files, ${(weight / 1e6).toFixed(2)} MB, in ${place}. Build again to publish it.`,
	};
}

function frameFile(name: FrameName): string {
	return `embed/${name}.html`;
}

/** The files of a snapshot by their path in it: the whole of the data, its tables, the frames. */
async function frozenFiles(site: string, version: string): Promise<ReadonlyMap<string, Buffer>> {
	const names = (await readdir(join(site, 'data'))).filter((name) => name.endsWith('.csv'));
	const data = ['dataset.json', ...names.toSorted()].map((name) => `data/${name}`);
	const files = new Map<string, Buffer>();
	for (const path of data) files.set(path, await readFile(join(site, path)));
	for (const name of frameNames) {
		const path = frameFile(name);
		const html = await readFile(join(site, path), 'utf8');
		files.set(path, Buffer.from(frozenFrame(html, name, version)));
	}
	return files;
}

function entryOf(data: Dataset, files: ReadonlyMap<string, Buffer>): Snapshot {
	const { updated, coversUntil } = data.meta;
	return {
		version: updated,
		coversUntil,
		counts: Object.fromEntries(collectionNames.map((name) => [name, data[name].length])),
		changes: data.changes
			.filter(({ date }) => date === updated)
			.map(({ id, kind, text }) => ({ id, kind, text })),
		files: Object.fromEntries([...files].map(([path, content]) => [path, printOf(content)])),
	};
}

/** The paths that are in one alone, or whose bytes differ. */
function differences(old: Snapshot, now: Snapshot): readonly string[] {
	const paths = new Set([...Object.keys(old.files), ...Object.keys(now.files)]);
	return [...paths].filter((path) => old.files[path]?.sha256 !== now.files[path]?.sha256);
}
