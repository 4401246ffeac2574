import type { Dataset, Event, Meta } from '#domain/schema.ts';

/** What the head of a page says of it. */
interface Head {
	/** Path in the site; empty for the first page. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Structured data for machines that read the page. */
	readonly data?: Readonly<Record<string, unknown>>;
}

/** Text as it may stand in an attribute or an element. */
function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The head of a page, as markup. Nothing in it runs: structured data is a data block. */
export function headOf(
	meta: Pick<Meta, 'address'>,
	{ path, title, description, data }: Head,
): string {
	const lines = [
		`<title>${escape(title)}</title>`,
		`<meta name="description" content="${escape(description)}" />`,
		`<link rel="canonical" href="${escape(meta.address + path)}" />`,
		'<link rel="icon" href="./icon.svg" type="image/svg+xml" />',
		'<link rel="preload" as="font" type="font/woff2" crossorigin href="./fonts/wp-display.woff2" />',
	];
	if (data !== undefined) {
		const json = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
		lines.push(`<script type="application/ld+json">${json}</script>`);
	}
	return lines.join('\n\t\t');
}

/** An event's page as schema.org has it: a part of the whole, on a dated event, resting on articles. */
export function eventData(
	{ meta, sources, places }: Dataset,
	event: Event,
	path: string,
): Readonly<Record<string, unknown>> {
	const place = places.find(({ id }) => id === event.place);
	const letters = new Set(event.evidence.map(({ source }) => source));
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		url: meta.address + path,
		name: event.title,
		description: event.summary,
		inLanguage: meta.language,
		dateModified: meta.updated,
		isPartOf: { '@type': 'WebSite', name: meta.title, url: meta.address },
		license: 'https://creativecommons.org/licenses/by/4.0/',
		about: {
			'@type': 'Event',
			name: event.title,
			startDate: event.date,
			...(place === undefined ? {} : { location: { '@type': 'Place', name: place.name } }),
		},
		citation: sources
			.filter(({ id }) => letters.has(id))
			.map(({ id, headline }) => ({
				'@type': 'NewsArticle',
				identifier: id,
				...(headline === undefined ? {} : { headline }),
			})),
	};
}
