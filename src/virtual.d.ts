declare module 'virtual:dataset' {
	import type { Edition } from '#domain/edition.ts';
	/** The edition: at hand in Node, fetched once in the browser. Rejects when the file is refused. */
	export function loadEdition(): Promise<Edition>;
}
declare module 'virtual:archive' {
	import type { Dataset } from '#domain/schema.ts';
	/** The whole dataset. Node only: the browser is sent the part that the explorer reads. */
	export const archive: Dataset;
}
declare module 'virtual:boundaries' {
	import type { Boundaries } from '#domain/boundaries.ts';
	/** The shapes of all countries. Node only: a page draws those that it needs. */
	export const boundaries: Boundaries;
}
declare module 'virtual:snapshots' {
	import type { Pinned } from '#domain/snapshots.ts';
	/** The snapshots that the site keeps, newest first. Node only. */
	export const snapshots: readonly Pinned[];
}
declare module 'virtual:stands' {
	import type { CellEvidence } from '#domain/positions.ts';
	/** What stands behind the cells of the positions. Browser only: fetched once. Rejects when the file is refused. */
	export function loadStands(): Promise<Readonly<Record<string, CellEvidence>>>;
}
declare module 'virtual:data.css';
declare module 'virtual:copy' {
	/** What an offline copy holds, and the day of its data, in words. Of the worker only. */
	export const copy: {
		readonly day: string;
		/** Paths from the root of the site; what never changes under its name has no revision. */
		readonly files: readonly { readonly url: string; readonly revision: string | null }[];
	};
}
