import { usualHeight } from '#domain/frames.ts';
import { splitRef } from '#domain/ref.ts';
import type { Framed } from '#domain/snippets.ts';
import { frameAddress, pageAddress, type Embedding } from '#state/embedding.ts';
import type { Facts } from './facts.ts';

/** What is to stand in an article, with whole addresses: all that the code for it needs. */
export function framedOf(
	facts: Facts,
	embedding: Embedding,
	height = usualHeight(embedding.frame),
): Framed {
	const { meta, events, titles, shares, snapshots } = facts;
	const { frame, place, snapshot } = embedding;
	const pinned = snapshots.find(({ version }) => version === snapshot);
	const id = place.selected === undefined ? undefined : splitRef(place.selected).id;
	const event = frame === 'event' ? events.find((one) => one.id === id) : undefined;
	const share = event?.share ?? shares[frame];
	return {
		src: meta.address + frameAddress(embedding),
		page: meta.address + pageAddress(embedding),
		title: frame === 'event' ? `${event?.title ?? ''} ${meta.title}`.trim() : titles[frame],
		height,
		picture: { ...share, path: meta.address + share.path },
		site: meta.title,
		coversUntil: (pinned ?? meta).coversUntil,
		pinnedTo: pinned?.version,
	};
}
