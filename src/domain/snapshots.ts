/** Snapshots: what the site was on a day, at addresses whose bytes never change. */

/** What pages need to know of a snapshot. */
export interface Pinned {
	/** Its day, which is also its version and the name of its folder. */
	readonly version: string;
	/** Last day of reporting that its data covers. */
	readonly coversUntil: string;
}

/** Where the snapshots stand, from the root of the site. */
export const shelf = 'snapshot/';

/** The folder of a snapshot, from the root of the site: it holds `data/` and `embed/` as they were. */
export function snapshotFolder(version: string): string {
	return `${shelf}${version}/`;
}

/** The snapshot of the data that a site shows, if it was taken: only that one may be cited for it. */
export function ownSnapshot<One extends Pinned>(
	snapshots: readonly One[],
	updated: string,
): One | undefined {
	return snapshots.find(({ version }) => version === updated);
}

/** Where a snapshot shows what a page shows, from its folder: in a frame, otherwise in the whole of the data. */
export function frozenCounterpart(page: string): string {
	const [, kind, id] = /^(event|actor)\/(.+)\.html$/.exec(page) ?? [];
	if (kind === 'event') return `embed/event.html?event=${id}`;
	if (kind === 'actor') return `embed/graph.html?actor=${id}`;
	return /^(?:positions|quotes)\.html$/.test(page) ? `embed/${page}` : 'data/dataset.json';
}
