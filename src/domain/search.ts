import MiniSearch from 'minisearch';
import { aloneWords, isAlone } from './claims.ts';
import { longDate } from './dates.ts';
import type { Library } from './edition.ts';
import { nameOf } from './names.ts';
import { must, refTo, splitRef, type Ref } from './ref.ts';

/** One item that a search found. */
export interface Hit {
	readonly item: Ref;
	readonly title: string;
}

/** What a search found, best first, and the same as a set. */
export interface Found {
	readonly hits: readonly Hit[];
	readonly refs: ReadonlySet<Ref>;
}

/** Searches the record. */
export interface SearchIndex {
	find: (words: string) => Found;
}

/**
 * Words of a text as they are searched: without apostrophes and capitals, Latin letters without their
 * marks. Cyrillic й and ї keep theirs, for without them they are other letters.
 */
export function searchWords(text: string): string[] {
	return (
		text
			.replaceAll(/['’ʼ`]/g, '')
			.toLowerCase()
			// As Turkish keyboards have it.
			.replaceAll('ı', 'i')
			.normalize('NFD')
			.replaceAll(/([a-z])\p{M}+/gu, '$1')
			.normalize('NFC')
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => word !== '')
	);
}

/** A sixth of the letters may be mistyped; short words and numbers must be right, or grain is every "again". */
function fuzzy(term: string): number | false {
	return /^\p{L}{6,}$/u.test(term) && 0.2;
}

/** An index of everything that can be selected: titles, names as printed, summaries, quotations, dates. */
export function searchIndex(library: Library): SearchIndex {
	const mini = new MiniSearch<{ id: string; title: string; text: string }>({
		fields: ['title', 'text'],
		tokenize: searchWords,
		processTerm: (term) => term,
		searchOptions: { prefix: true, fuzzy, boost: { title: 3 }, combineWith: 'AND' },
	});
	mini.addAll(documentsOf(library));
	return {
		find(words) {
			const asked = searchWords(words).join(' ');
			const items = [aloneWords, `only ${aloneWords}`].includes(asked)
				? aloneOf(library)
				: mini.search(words).map(({ id }) => String(id) as Ref);
			const hits = items.map((item) => ({ item, title: nameOf(library, item) }));
			return { hits, refs: new Set(items) };
		},
	};
}

/** The events and ties that rest on one article alone. */
function aloneOf({ chronology, data }: Library): readonly Ref[] {
	return [
		...chronology.filter((one) => isAlone(one.evidence)).map(({ id }) => refTo('events', id)),
		...data.relations
			.filter((one) => isAlone(one.evidence))
			.map(({ id }) => refTo('relations', id)),
	];
}

function documentsOf(library: Library): { id: string; title: string; text: string }[] {
	const { data } = library;
	const namesOf = (id: string) => {
		const { name, aliases } = must(library.actors, id);
		return [name, ...aliases].join(' ');
	};
	const texts = {
		events: data.events.map((event) => ({
			item: refTo('events', event.id),
			text: [
				event.label,
				event.summary,
				longDate(event.date),
				event.place === undefined ? '' : must(library.places, event.place).name,
				...event.actors.map(({ id }) => namesOf(id)),
				...event.evidence.map(({ excerpt }) => excerpt),
				...data.quotes.filter(({ occasion }) => occasion === event.id).map(({ words }) => words),
			].join(' '),
		})),
		actors: data.actors.map((actor) => ({
			item: refTo('actors', actor.id),
			text: [...actor.aliases, actor.role].join(' '),
		})),
		relations: data.relations.map((tie) => ({
			item: refTo('relations', tie.id),
			text: [tie.summary, namesOf(tie.from), namesOf(tie.to)].join(' '),
		})),
		countries: [...library.countries.values()]
			.filter(({ id }) => data.actors.some((actor) => actor.country === id))
			.map(({ id }) => ({ item: refTo('countries', id), text: '' })),
	};
	return Object.values(texts)
		.flat()
		.map(({ item, text }) => {
			const title = nameOf(library, item);
			return {
				id: item,
				title,
				text: [text, ...otherNames(library, `${title} ${text}`)].join(' '),
			};
		});
}

/** The other names of the places that a text names: who searches for one of them finds the text. */
function otherNames({ data }: Library, text: string): readonly string[] {
	return data.places.filter(({ name }) => text.includes(name)).flatMap(({ aliases }) => aliases);
}

/** The collection of a hit in the words of a reader. */
export function sortOf({ item }: Hit): string {
	return {
		events: 'event',
		actors: 'actor',
		countries: 'country',
		relations: 'tie',
	}[splitRef(item).collection];
}
