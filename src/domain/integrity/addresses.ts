import type { Fault } from '../fault.ts';
import { isCalendarDate } from '../dates.ts';
import { nearest } from '../nearest.ts';
import type { Identified } from '../ref.ts';
import type { Dataset } from '../schema.ts';
import { fileOf } from './files.ts';

/** What a key of an address may say. */
type Key =
	| { readonly among: ReadonlySet<string>; readonly noun: string; readonly isList?: true }
	| { readonly fits: (value: string) => boolean; readonly right: string };

/** An address that an editor wrote, and where. */
interface Written {
	readonly file: string;
	readonly record: string;
	/** What stands before a value that is wrong. */
	readonly field: string;
	readonly query: string;
	/** Whether a key that is not ours is a fault: other pages than the explorer have keys of their own. */
	readonly isExplorer: boolean;
}

/** Every place and link that an editor wrote as an address leads where it says: a browser would fall home without a word to the editor. */
export function addressesLead(data: Dataset, countries: readonly Identified[]): Fault[] {
	const keys = keysOf(data, countries);
	return writtenIn(data).flatMap(({ file, record, field, query, isExplorer }) =>
		partsOf(query).flatMap(([name, value]) => {
			const key = keys.get(name);
			if (key !== undefined) {
				return faultsOf(key, name, value).map(([wrong, right]) => ({
					file,
					record,
					wrong: `${field}${wrong}`,
					right,
				}));
			}
			if (!isExplorer) return [];
			const wrong = `${field}"${name}" is no part of an address of the explorer`;
			return [{ file, record, wrong, right: `Use one of ${[...keys.keys()].join(', ')}` }];
		}),
	);
}

function writtenIn({ story, lesson }: Dataset): readonly Written[] {
	return [
		...story.map(({ id, place }) => ({
			file: fileOf('story'),
			record: id,
			field: 'place ',
			query: place,
			isExplorer: true,
		})),
		...lesson.activities.flatMap(({ id, links }) =>
			links.map(({ to }) => ({
				file: fileOf('lesson'),
				record: `activities/${id}`,
				field: '',
				query: /\?([^#]*)/.exec(to)?.[1] ?? '',
				isExplorer: /^(?:\.\/|index\.html)/.test(to),
			})),
		),
	];
}

/** The keys and values of a query; the domain has no URLSearchParams, and none of our values needs an escape. */
function partsOf(query: string): readonly (readonly [name: string, value: string])[] {
	return query
		.replace(/^\?/, '')
		.split('&')
		.filter((part) => part !== '')
		.map((part) => {
			const at = part.indexOf('=');
			return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
		});
}

/** What is wrong with a value of a key, and what would be right. */
function faultsOf(
	key: Key,
	name: string,
	value: string,
): readonly (readonly [wrong: string, right: string])[] {
	if ('fits' in key) {
		return key.fits(value) ? [] : [[`"${name}=${value}" cannot be read`, key.right]];
	}
	const ids = key.isList ? value.split(',') : [value];
	return ids
		.filter((id) => !key.among.has(id))
		.map((id) => {
			const close = nearest(id, key.among).map((word) => `"${word}"`);
			return [
				`"${id}" is not ${key.noun}`,
				close.length > 0 ? `Perhaps ${close.join(' or ')}` : 'Add it first, for there is none yet',
			];
		});
}

/** The keys of an address of the explorer, as the state reads them. */
function keysOf(data: Dataset, countries: readonly Identified[]): ReadonlyMap<string, Key> {
	const ids = (records: readonly Identified[]) => new Set(records.map(({ id }) => id));
	const day: Key = {
		fits: (value) => value.length === 10 && isCalendarDate(value),
		right: 'Write a day as YYYY-MM-DD',
	};
	const words = (list: readonly string[]): Key => ({
		fits: (value) => list.includes(value),
		right: `Use one of ${list.join(', ')}`,
	});
	const sources = { among: ids(data.sources), noun: 'one of the articles', isList: true } as const;
	const kinds = {
		among: ids(data.meta.kinds),
		noun: 'a kind of event in site.yaml',
		isList: true,
	} as const;
	return new Map<string, Key>([
		['event', { among: ids(data.events), noun: 'an event' }],
		['actor', { among: ids(data.actors), noun: 'an actor' }],
		['country', { among: ids(countries), noun: 'a country of the map' }],
		['relation', { among: ids(data.relations), noun: 'a relation' }],
		['kind', kinds],
		['source', sources],
		['asof', day],
		['from', day],
		['to', day],
		['differ', words(['1'])],
		['view', words(['map', 'graph', 'timeline'])],
		['q', { fits: () => true, right: 'Write words' }],
		[
			'step',
			{ fits: (value) => /^[1-9]\d?$/.test(value), right: 'Write the number of a step, from 1' },
		],
	]);
}
