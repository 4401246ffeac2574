/** One page for every event and every actor. */
import { render } from 'svelte/server';
import { refTo } from '#domain/ref.ts';
import { actorShare, eventShare, hasOwnShares, homeShare } from '#domain/share.ts';
import ActorPage from '#shells/pages/ActorPage.svelte';
import EventPage from '#shells/pages/EventPage.svelte';
import Outlines from '#views/map/Outlines.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import { actorData, eventData } from './linked-data.ts';
import type { Site } from './site.ts';

/** The page of every event. */
export function eventPages({
	archive,
	smallCast,
	standingAt,
	citing,
	footOf,
}: Site): readonly Rendered[] {
	const { meta } = archive;
	const isShared = hasOwnShares(archive);
	const small = render(Outlines, { props: { shapes: smallCast } }).body;
	return archive.events.map((event) => {
		const explorer = standingAt(refTo('events', event.id));
		const path = `event/${event.id}.html`;
		return {
			path,
			head: headOf(meta, {
				path,
				title: `${event.title} · ${meta.title}`,
				description: event.summary,
				isEmbeddable: true,
				share: isShared ? eventShare(archive, event) : homeShare(archive),
				data: eventData(archive, event, path),
			}),
			body:
				small +
				render(EventPage, { props: { explorer, archive, event, cited: citing(path, event.title) } })
					.body +
				footOf(path),
		};
	});
}

/** The page of every actor. */
export function actorPages({ archive, standingAt, citing, footOf }: Site): readonly Rendered[] {
	const { meta } = archive;
	const isShared = hasOwnShares(archive);
	return archive.actors.map((actor) => {
		const explorer = standingAt(refTo('actors', actor.id));
		const path = `actor/${actor.id}.html`;
		return {
			path,
			head: headOf(meta, {
				path,
				title: `${actor.name} · ${meta.title}`,
				description: `${actor.name}, ${actor.role}: what was said and done, and which articles carry it.`,
				isEmbeddable: true,
				share: isShared ? actorShare(archive, actor) : homeShare(archive),
				data: actorData(archive, actor, path),
			}),
			body:
				render(ActorPage, { props: { explorer, archive, actor, cited: citing(path, actor.name) } })
					.body + footOf(path),
		};
	});
}
