import { changeHref, changeTitle, newestFirst } from '#domain/changes.ts';
import { licence } from '#domain/licence.ts';
import type { Dataset } from '#domain/schema.ts';
import { xmlOf } from './xml.ts';

/** The changes as an Atom feed (RFC 4287), newest first. Days begin at midnight UTC. */
export function feedOf({ meta, changes }: Pick<Dataset, 'meta' | 'changes'>): string {
	const ordered = newestFirst(changes);
	const midnight = (day: string) => `${day}T00:00:00Z`;
	const document = {
		feed: {
			'@xmlns': 'http://www.w3.org/2005/Atom',
			'@xml:lang': meta.language,
			id: `${meta.address}feed.xml`,
			title: `${meta.title}: changes`,
			subtitle: meta.description,
			updated: midnight(ordered[0]?.date ?? meta.updated),
			author: { name: meta.title, uri: meta.address },
			rights: licence.name,
			link: [
				{ '@rel': 'self', '@type': 'application/atom+xml', '@href': `${meta.address}feed.xml` },
				{
					'@rel': 'alternate',
					'@type': 'text/html',
					'@href': `${meta.address}sources.html#changes`,
				},
			],
			entry: ordered.map((change) => ({
				id: meta.address + changeHref(change),
				title: changeTitle(change),
				updated: midnight(change.date),
				link: {
					'@rel': 'alternate',
					'@type': 'text/html',
					'@href': meta.address + changeHref(change),
				},
				content: { '@type': 'text', '#': change.text },
			})),
		},
	};
	return xmlOf(document);
}
