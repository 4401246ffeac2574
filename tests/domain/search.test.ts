import { describe, expect, test } from 'vitest';
import { searchIndex, searchWords, sortOf } from '#domain/search.ts';
import { library as real } from '../data/read.ts';
import { event, tinyDataset, tinyLibrary } from '../fixtures.ts';

const data = tinyDataset();
for (const actor of data.actors) {
	if (actor.id === 'old-captain') actor.aliases.push('Kapteinn Hólm', 'Holmskyy');
}
data.events.push(
	event('cyrillic', { date: '1951-01-02', summary: 'Їх було п’ять: йшли до Києва.' }),
	event('landing', { date: '1951-01-03', summary: 'They met in Reykjavik.' }),
);
const index = searchIndex(tinyLibrary(data));
const find = (words: string) => index.find(words).hits.map(({ item }) => item);

describe('searchWords', () => {
	test('splits at everything that is neither letter nor number.', () => {
		expect(searchWords('Ferries & Harbours, 1987-06-01: “no room”')).toEqual([
			'ferries',
			'harbours',
			'1987',
			'06',
			'01',
			'no',
			'room',
		]);
	});

	test('has no words for spaces and marks alone.', () => {
		expect(searchWords(' … “”’ ')).toEqual([]);
		expect(searchWords('')).toEqual([]);
	});

	test.each(["п'ят", 'п’ят', 'пʼят', 'п`ят', 'П’ЯТ'])(
		'reads %s as one word, whatever its apostrophe.',
		(word) => {
			expect(searchWords(word)).toEqual(['пят']);
		},
	);

	test('reads an English possessive as one word.', () => {
		expect(searchWords('Sigrún’s')).toEqual(['sigruns']);
		expect(searchWords("Sigrún's")).toEqual(searchWords('Sigrún’s'));
	});

	test('folds the marks of Latin letters, composed or not.', () => {
		expect(searchWords('Élysée Jónsdóttir Çelik')).toEqual(['elysee', 'jonsdottir', 'celik']);
		expect(searchWords('Élysée'.normalize('NFD'))).toEqual(['elysee']);
	});

	test('keeps й and ї, composed or not: without their marks they are other letters.', () => {
		expect(searchWords('Йод їжак')).toEqual(['йод', 'їжак']);
		expect(searchWords('Йод їжак'.normalize('NFD'))).toEqual(['йод', 'їжак']);
		expect(searchWords('йод')).not.toEqual(searchWords('иод'));
		expect(searchWords('їх')).not.toEqual(searchWords('іх'));
	});

	test('is the same for capitals and small letters.', () => {
		expect(searchWords('REYKJAVIK Київ')).toEqual(searchWords('reykjavik КИЇВ'));
	});
});

describe('A search', () => {
	test('finds what bears the word in its title first, and names it as a line does.', () => {
		expect(index.find('fares').hits).toEqual([
			{ item: 'events/cheap-fares', title: 'The line offers cheap fares' },
		]);
	});

	test('gives the hits as a set too.', () => {
		const { hits, refs } = index.find('ferry');
		expect(hits.length).toBeGreaterThan(3);
		expect([...refs]).toEqual(hits.map(({ item }) => item));
	});

	test('finds actors, events and ties by a name, and countries by theirs.', () => {
		const found = find('norway');
		expect(new Set(found)).toEqual(
			new Set(['actors/norway', 'countries/NOR', 'events/ferry-offer', 'relations/norway-offers']),
		);
	});

	test('finds an actor by an alias, and what the actor takes part in.', () => {
		expect(find('Kapteinn')).toEqual(['actors/old-captain']);
		expect(find('Holmsky')[0]).toBe('actors/old-captain');
		expect(find('Holmskyy')).toEqual(find('Holmsky'));
	});

	test('finds by another name of a place what happened there and what names it.', () => {
		expect(find('Smoky Bay')).toEqual(
			expect.arrayContaining(['events/harbour-objection', 'events/landing', 'actors/harbour']),
		);
		expect(find('Smoky Bay')).not.toContain('events/ferry-offer');
		expect(new Set(find('Smoky'))).toEqual(new Set(find('Reykjavik')));
	});

	test('finds words of a summary, of the articles and of a quotation.', () => {
		expect(find('sigrun speaks harbour')).toContain('relations/sigrun-speaks');
		expect(find('line 2 of C')).toContain('events/second-objection');
		expect(find('no room')).toEqual(['events/harbour-objection']);
	});

	test('finds a date as it is read.', () => {
		expect(find('10 October 1987')).toContain('events/second-offer');
		expect(find('May 1950')).toEqual(['events/fishing-treaty']);
	});

	test('is content with the beginning of a word.', () => {
		expect(find('jons')).toEqual(find('Jónsdóttir'));
		expect(find('jons')).toContain('actors/sigrun');
	});

	test('minds neither marks nor their absence.', () => {
		expect(find('Sigrun')).toEqual(find('Sigrún'));
		expect(find('Sigrun')).toContain('actors/sigrun');
	});

	test('minds no apostrophe, curly, straight or left out.', () => {
		expect(find("п'ять")).toEqual(['events/cyrillic']);
		expect(find('п’ять')).toEqual(['events/cyrillic']);
		expect(find('пять')).toEqual(['events/cyrillic']);
		expect(find('йшли')).toEqual(['events/cyrillic']);
		expect(find('ишли')).toEqual([]);
	});

	test.each(['rykjavik', 'reykkjavik', 'reykjavig'])('forgives one typo: %s.', (words) => {
		expect(new Set(find(words))).toEqual(new Set(find('reykjavik')));
	});

	test('forgives none in a short word or a number, which would be another.', () => {
		expect(find('fery')).toEqual([]);
		expect(find('1986')).toEqual([]);
	});

	test('finds what has all the words, in any order.', () => {
		expect(find('ferry norway')).toContain('events/ferry-offer');
		expect(new Set(find('norway ferry'))).toEqual(new Set(find('ferry norway')));
		expect(find('fares submarine')).toEqual([]);
	});

	test.each(['submarine', '', '   ', '…', '<script>', '\\', 'constructor', '__proto__'])(
		'finds nothing for %j, and does not throw.',
		(words) => {
			expect(index.find(words)).toEqual({ hits: [], refs: new Set() });
		},
	);
});

test('Each hit is called what it is.', () => {
	const sorts = (['events/a', 'actors/a', 'countries/a', 'relations/a'] as const).map((item) =>
		sortOf({ item, title: '' }),
	);
	expect(sorts).toEqual(['event', 'actor', 'country', 'tie']);
});

describe('In the record of this explainer,', () => {
	const index = searchIndex(real);
	const find = (words: string) => index.find(words).hits.map(({ item }) => item);

	test('both spellings of the capital find the same.', () => {
		expect(find('Kiev').length).toBeGreaterThan(10);
		expect(new Set(find('Kiev'))).toEqual(new Set(find('Kyiv')));
	});

	test.each(['Zelensky', 'Zelenskyy', 'zelenski', 'Zelens'])('%s finds the president.', (words) => {
		expect(find(words)[0]).toBe('actors/zelenskyy');
		expect(find(words)).toContain('events/zelenskyy-welcomes-paris');
	});

	test('Vladivostok finds the forum and the warning given there.', () => {
		expect(find('Vladivostok')).toEqual(
			expect.arrayContaining(['events/eastern-economic-forum', 'events/putin-warning-vladivostok']),
		);
	});

	test('RAND finds the corporation and not every “and”.', () => {
		expect(find('RAND')[0]).toBe('actors/rand');
		expect(find('RAND').length).toBeLessThan(10);
	});

	test('drones finds nothing, for no article mentions them.', () => {
		expect(find('drones')).toEqual([]);
	});

	test('grain is neither “again” nor “Ukrainian”.', () => {
		expect(find('grain')).toEqual([]);
	});

	test('everything that can be found can be selected.', () => {
		const { refs } = index.find('Ukraine');
		expect(refs.size).toBeGreaterThan(30);
		expect([...refs].filter((ref) => !real.refs.has(ref))).toEqual([]);
	});
});
