/** What machines are told of a page, in the words of schema.org. */
import { correctionsOf } from '#domain/changes.ts';
import type { Library } from '#domain/edition.ts';
import { licence } from '#domain/licence.ts';
import { refTo } from '#domain/ref.ts';
import type { Actor, Dataset, Event } from '#domain/schema.ts';
import { actorShare, eventShare, homeShare, repliesOf, sourcesShare } from '#domain/share.ts';

type Node = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

/** Media types of the files that can be taken away, by the end of their names. */
const formats: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	geojson: 'application/geo+json',
	gexf: 'application/gexf+xml',
	graphml: 'application/graphml+xml',
	ics: 'text/calendar',
	json: 'application/json',
	md: 'text/markdown',
};

/** The first page: an article that rests on a dataset. */
export function homeData(data: Dataset, library: Pick<Library, 'countries'>): Node {
	const { meta } = data;
	return {
		'@context': context,
		'@graph': [
			{
				'@type': 'Article',
				headline: meta.headline.join(' '),
				description: meta.description,
				url: meta.address,
				image: meta.address + homeShare(data).path,
				...terms(data),
				isBasedOn: { '@id': dataAddress(data) },
			},
			datasetNode(data, library, ['data/dataset.json']),
		],
	};
}

/** The page on the articles: the dataset with every file of it. */
export function sourcesData(
	data: Dataset,
	library: Pick<Library, 'countries'>,
	downloads: readonly string[],
): Node {
	const { meta } = data;
	return {
		'@context': context,
		'@graph': [
			page(data, 'sources.html', meta.workings.title, meta.workings.lead, sourcesShare(data).path),
			datasetNode(data, library, downloads),
		],
	};
}

/** An event's page: a part of the whole, on a dated event, resting on articles. */
export function eventData(data: Dataset, event: Event, path: string): Node {
	const place = data.places.find(({ id }) => id === event.place);
	const letters = new Set(event.evidence.map(({ source }) => source));
	return {
		'@context': context,
		...page(data, path, event.title, event.summary, eventShare(data, event).path),
		about: {
			'@type': 'Event',
			name: event.title,
			startDate: event.date,
			...(place === undefined ? {} : { location: { '@type': 'Place', name: place.name } }),
		},
		citation: data.sources
			.filter(({ id }) => letters.has(id))
			.map(({ id, headline }) => ({
				'@type': 'NewsArticle',
				identifier: id,
				...(headline === undefined ? {} : { headline }),
			})),
		...putRight(data, refTo('events', event.id)),
	};
}

/** An actor's page: a part of the whole, on the actor by all its names. */
export function actorData(data: Dataset, actor: Actor, path: string): Node {
	return {
		'@context': context,
		...page(data, path, actor.name, actor.role, actorShare(data, actor).path),
		about: { '@type': 'Thing', name: actor.name, alternateName: actor.aliases },
		...putRight(data, refTo('actors', actor.id)),
	};
}

function page(data: Dataset, path: string, name: string, description: string, image: string): Node {
	const { meta } = data;
	return {
		'@type': 'WebPage',
		url: meta.address + path,
		name,
		description,
		image: meta.address + image,
		...terms(data),
		isPartOf: { '@type': 'WebSite', name: meta.title, url: meta.address },
	};
}

/** When it was written and changed, by whom, in which language, on which terms. */
function terms(data: Dataset): Node {
	const { meta, changes } = data;
	const first = changes.map(({ date }) => date).toSorted()[0] ?? meta.updated;
	return {
		inLanguage: meta.language,
		datePublished: first,
		dateModified: meta.updated,
		author: author(data),
		license: licence.address,
	};
}

function author({ meta }: Dataset): Node {
	return { '@type': 'Organization', name: meta.title, url: meta.address };
}

function dataAddress({ meta }: Dataset): string {
	return `${meta.address}sources.html#downloads`;
}

function datasetNode(
	data: Dataset,
	{ countries }: Pick<Library, 'countries'>,
	files: readonly string[],
): Node {
	const { meta, events } = data;
	const concerned = repliesOf(data).flatMap(({ call, response }) => [
		...call.countries,
		...response.countries,
	]);
	const first = events.map(({ date }) => date).toSorted()[0] ?? meta.coversUntil;
	return {
		'@type': 'Dataset',
		'@id': dataAddress(data),
		name: `${meta.title}: the data`,
		description: meta.description,
		license: licence.address,
		creator: author(data),
		temporalCoverage: `${first}/${meta.coversUntil}`,
		spatialCoverage: [...new Set(concerned)].map((id) => countries.get(id)?.name ?? id),
		distribution: files.map((path) => ({
			'@type': 'DataDownload',
			contentUrl: meta.address + path,
			encodingFormat: formats[path.split('.').at(-1) ?? ''] ?? 'text/plain',
		})),
	};
}

/** What we put right on an item, if anything. */
function putRight({ changes }: Dataset, item: string): Node {
	const own = correctionsOf(changes, item);
	if (own.length === 0) return {};
	return {
		correction: own.map(({ date, text }) => ({
			'@type': 'CorrectionComment',
			datePublished: date,
			text,
		})),
	};
}
