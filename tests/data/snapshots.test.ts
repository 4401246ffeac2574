import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { judgeSnapshots, readManifest } from '#build/snapshots.ts';
import type { Dataset } from '#domain/schema.ts';
import { data } from './read.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const snapshots = await readManifest(`${root}data`);

test('Every byte of every snapshot is as it was frozen.', async () => {
	expect(await judgeSnapshots(`${root}data`)).toEqual([]);
});

test('No snapshot that was ever committed is gone.', () => {
	const args = ['log', '--diff-filter=A', '--name-only', '--format=', '--', 'data/snapshots'];
	let history = '';
	try {
		history = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
	} catch {
		// As in an archive: the folder has only its manifest to answer for.
		console.log('Snapshots that were committed not checked: this copy has no history.');
	}
	const committed = [...history.matchAll(/^data\/snapshots\/(\d{4}-\d{2}-\d{2})\//gm)];
	const kept = snapshots.map(({ version }) => version);
	expect(committed.map(([, day]) => day).filter((day) => !kept.includes(day ?? ''))).toEqual([]);
});

describe('An id', () => {
	/** What addresses name: a page, a part of one, or what is selected. */
	const addressed = [
		'events',
		'actors',
		'relations',
		'positions',
		'quotes',
		'sources',
		'changes',
	] as const;

	test.each(addressed)('of %s that a snapshot has never disappears.', (name) => {
		const present = new Set<string>(data[name].map(({ id }) => id));
		for (const { version } of snapshots) {
			const path = `${root}data/snapshots/${version}/data/dataset.json`;
			const then = JSON.parse(readFileSync(path, 'utf8')) as Dataset;
			const gone = then[name].filter(({ id }) => !present.has(id));
			expect(gone.map(({ id }) => id), version).toEqual([]);
		}
	});
});

test('CITATION.cff names the version that is cited: the day of the last change.', () => {
	const cff = parse(readFileSync(`${root}CITATION.cff`, 'utf8')) as Record<string, unknown>;
	const { title, updated, address } = data.meta;
	expect(cff).toMatchObject({
		'cff-version': '1.2.0',
		type: 'dataset',
		version: updated,
		'date-released': updated,
		license: 'CC-BY-4.0',
		url: address,
	});
	expect(cff['title']).toContain(title);
	expect(cff['preferred-citation']).toMatchObject({
		type: 'data',
		version: updated,
		'date-released': updated,
		authors: cff['authors'],
		title: cff['title'],
		url: address,
	});
});
