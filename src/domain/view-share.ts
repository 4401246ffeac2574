/** The pictures that stand for the views where a frame cannot: in mails, in feeds, where it is shared. */
import { longDate, parts } from './dates.ts';
import type { FrameName } from './frame-edition.ts';
import { listed } from './network.ts';
import { indexById } from './ref.ts';
import { partsOf } from './roles.ts';
import type { Dataset } from './schema.ts';
import {
	homeShare,
	positionsShare,
	quotesShare,
	repliesOf,
	type PageShare,
	type Share,
} from './share.ts';

/** The map: how many countries have which part. */
export function mapShare({ meta, actors, relations }: Dataset): PageShare {
	const countries = [
		...partsOf({ data: { meta, relations }, actors: indexById(actors) }, meta.coversUntil).values(),
	];
	const day = longDate(meta.coversUntil);
	const roles = meta.roles
		.map(({ id, label }) => ({
			label,
			count: countries.filter(({ role }) => role.id === id).length,
		}))
		.filter(({ count }) => count > 0);
	return {
		path: 'og/map.png',
		title: meta.frames.map?.title ?? 'Where',
		counts: `${countries.length} countries have a part as of ${day}`,
		alt: `A map of the ${countries.length} countries that have a part as of ${day}. ${roles.map(({ label, count }) => `${label}: ${count}`).join('. ')}.`,
	};
}

/** The timeline: how many events of which kind, and the days between calls and replies. */
export function timelineShare(data: Dataset): PageShare {
	const { meta, events } = data;
	const years = events.map(({ date }) => parts(date).year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const kinds = meta.kinds
		.map(({ id, plural }) => ({ plural, count: events.filter(({ kind }) => kind === id).length }))
		.filter(({ count }) => count > 0)
		.map(({ plural, count }) => `${plural} ${count}`);
	const replies = repliesOf(data)
		.map(({ title, days }) => `${title}: ${days} ${days === 1 ? 'day' : 'days'} to the reply.`)
		.join(' ');
	return {
		path: 'og/timeline.png',
		title: meta.frames.timeline?.title ?? 'When',
		counts: kinds.join(' · '),
		alt: `A timeline of ${events.length} events, ${first} to ${last}. ${kinds.join(', ')}. ${replies}`.trim(),
	};
}

/** The graph: how many actors are tied how. */
export function graphShare(data: Dataset): PageShare {
	const { actors, relations } = listed(data);
	const counts = `${actors.length} actors, ${relations.length} ties`;
	const verbs = data.meta.relationTypes
		.map(({ id, verb }) => ({ verb, count: relations.filter(({ type }) => type === id).length }))
		.toSorted((a, b) => b.count - a.count)
		.slice(0, 5)
		.filter(({ count }) => count > 0)
		.map(({ verb, count }) => `${verb} ${count}`);
	return {
		path: 'og/graph.png',
		title: data.meta.frames.graph?.title ?? 'Who',
		counts,
		alt: `A graph of who is tied to whom: ${counts}. The most frequent: ${verbs.join(', ')}.`,
	};
}

/** The picture of a view; of an event, that of the first page, until one is named. */
export function shareOfFrame(data: Dataset, frame: FrameName): Share {
	return {
		map: mapShare,
		timeline: timelineShare,
		graph: graphShare,
		positions: positionsShare,
		quotes: quotesShare,
		event: homeShare,
	}[frame](data);
}
