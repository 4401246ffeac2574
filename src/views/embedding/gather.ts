import type { Library } from '#domain/edition.ts';
import { frameNames, type FrameName } from '#domain/frame-edition.ts';
import { frameTitle } from '#domain/frames.ts';
import { nameOf } from '#domain/names.ts';
import type { Dataset } from '#domain/schema.ts';
import { eventShare, hasOwnShares, homeShare } from '#domain/share.ts';
import type { Pinned } from '#domain/snapshots.ts';
import { shareOfFrame } from '#domain/view-share.ts';
import type { Facts } from './facts.ts';

/** Gathers what the builder knows, at build: the page carries it. */
export function factsOf(library: Library, archive: Dataset, snapshots: readonly Pinned[]): Facts {
	const { title, headline, address, coversUntil, kinds } = archive.meta;
	const isShared = hasOwnShares(archive);
	const others = [...library.refs].filter((ref) => !ref.startsWith('events/'));
	const titleOf = (frame: Exclude<FrameName, 'event'>) => frameTitle(archive.meta, frame);
	return {
		meta: { title, headline, address, coversUntil },
		kinds: kinds.map(({ id, plural }) => ({ id, plural })),
		sources: archive.sources.map(({ id }) => id),
		events: library.chronology.map((event) => ({
			id: event.id,
			date: event.date,
			title: event.title,
			...(isShared && { share: eventShare(archive, event) }),
		})),
		names: Object.fromEntries(others.map((ref) => [ref, nameOf(library, ref)])),
		shares: Object.fromEntries(
			frameNames.map((frame) => [
				frame,
				frame === 'event' ? homeShare(archive) : shareOfFrame(archive, frame),
			]),
		) as Facts['shares'],
		snapshots,
		titles: {
			map: titleOf('map'),
			timeline: titleOf('timeline'),
			graph: titleOf('graph'),
			positions: titleOf('positions'),
			quotes: titleOf('quotes'),
		},
	};
}
