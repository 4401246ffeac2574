/** Snapshots in a folder of data: what they hold, whether every byte is as it was, and their way into the site. */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { DataError, type Fault } from '#domain/fault.ts';
import { day } from '#domain/fields.ts';
import { snapshotFolder, shelf } from '#domain/snapshots.ts';
import { headersForSnapshots } from './policy.ts';

/** Where snapshots lie, in a folder of data. */
export const storeName = 'snapshots';
const manifestName = 'manifest.json';

const snapshot = z.strictObject({
	version: day,
	coversUntil: day,
	/** Records of each kind. */
	counts: z.record(z.string(), z.number()),
	/** What `changes.yaml` tells of its day. */
	changes: z.array(z.strictObject({ id: z.string(), kind: z.string(), text: z.string() })),
	files: z.record(
		z.string().regex(/^(?:data|embed)\/[a-z-]+\.(?:json|csv|html)$/),
		z.strictObject({ bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
	),
});
const manifest = z.strictObject({ snapshots: z.array(snapshot) });

/** A snapshot as the manifest lists it. */
export type Snapshot = z.infer<typeof snapshot>;

/** The snapshots of a folder of data, newest first; a folder may have none. */
export async function readManifest(folder: string): Promise<readonly Snapshot[]> {
	const text = await readFile(join(folder, storeName, manifestName), 'utf8').catch(() => undefined);
	return text === undefined ? [] : manifest.parse(JSON.parse(text)).snapshots;
}

/** Git must hand out their bytes as they are, and nobody reads what differs between them line by line. */
const attributes = '* -text -diff\n';

/** Writes the list of snapshots, newest first. */
export async function writeManifest(folder: string, snapshots: readonly Snapshot[]): Promise<void> {
	const newest = snapshots.toSorted((a, b) => (a.version < b.version ? 1 : -1));
	const text = `${JSON.stringify({ snapshots: newest }, null, '\t')}\n`;
	await writeFile(join(folder, storeName, manifestName), text);
	await writeFile(join(folder, storeName, '.gitattributes'), attributes);
}

/** What a file is known by. */
export function printOf(content: Uint8Array): Snapshot['files'][string] {
	return {
		bytes: content.length,
		sha256: createHash('sha256').update(content).digest('hex'),
	};
}

/** What is no longer as it was frozen: bytes that changed, files and snapshots that are gone or that nobody lists. */
export async function judgeSnapshots(folder: string): Promise<readonly Fault[]> {
	const snapshots = await readManifest(folder);
	const entries = await readdir(join(folder, storeName), { withFileTypes: true }).catch(() => []);
	const listed = new Set(snapshots.map(({ version }) => version));
	const faults = entries
		.filter((entry) => entry.isDirectory() && !listed.has(entry.name))
		.map(({ name }) => faultIn(name, 'the manifest does not list it'));
	for (const { version, files } of snapshots) {
		for (const [path, { sha256 }] of Object.entries(files)) {
			const content = await readFile(join(folder, storeName, version, path)).catch(() => undefined);
			if (content === undefined) faults.push(faultIn(version, `${path} is missing`));
			else if (printOf(content).sha256 !== sha256) {
				faults.push(faultIn(version, `${path} has changed since it was frozen`));
			}
		}
	}
	return faults;
}

function faultIn(version: string, wrong: string): Fault {
	return {
		file: `${storeName}/${manifestName}`,
		record: version,
		wrong,
		right: 'Others cite its bytes: bring them back from the history of the repository',
	};
}

/**
 * Puts every snapshot into a finished site, byte for byte, with its list and the headers that let it be kept.
 * @param out folder of the finished site
 * @param folder of the data that it was made from
 * @throws {DataError} when a snapshot is not as it was frozen
 */
export async function writeSnapshots(out: string, folder: string): Promise<void> {
	const faults = await judgeSnapshots(folder);
	if (faults.length > 0) throw new DataError(faults);
	const snapshots = await readManifest(folder);
	if (snapshots.length === 0) return;
	const copy = async (from: string, to: string) => {
		await mkdir(dirname(join(out, to)), { recursive: true });
		await writeFile(join(out, to), await readFile(join(folder, storeName, from)));
	};
	await copy(manifestName, shelf + manifestName);
	for (const { version, files } of snapshots) {
		for (const path of Object.keys(files)) {
			await copy(`${version}/${path}`, snapshotFolder(version) + path);
		}
	}
	await appendFile(
		join(out, '_headers'),
		headersForSnapshots(snapshots.map(({ version }) => version)),
	);
}
