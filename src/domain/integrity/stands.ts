import type { Fault } from '../fault.ts';
import type { Dataset } from '../schema.ts';
import { wordsAt } from '../wording.ts';
import { fileOf } from './files.ts';

/** More columns than these cannot be read side by side. */
const mostIssues = 6;

/** Every position has a place in the tables: its actor in one party, its issue in one theme of a few. */
export function standsComplete({ meta, issues, positions }: Dataset): Fault[] {
	const site = fileOf('meta');
	const standing = [...new Set(positions.map(({ actor }) => actor))];
	const partiesOf = (actor: string) =>
		meta.parties.filter(({ actors }) => actors.includes(actor)).map(({ id }) => id);
	const homeless = (meta.parties.length === 0 ? [] : standing)
		.map((actor) => ({ actor, found: partiesOf(actor) }))
		.filter(({ found }) => found.length !== 1)
		.map(({ actor, found }) => ({
			file: site,
			record: 'parties',
			wrong:
				found.length === 0
					? `"${actor}" takes positions and is in no party`
					: `"${actor}" is in more than one party: ${found.join(', ')}`,
			right: 'Name each actor that takes a position in exactly one party',
		}));
	const themeless = (meta.themes.length === 0 ? [] : issues)
		.filter(({ theme }) => theme === undefined)
		.map(({ id }) => ({
			file: fileOf('issues'),
			record: id,
			wrong: 'it has no theme',
			right: `Name one of ${meta.themes.map((theme) => theme.id).join(', ')}`,
		}));
	const wide = meta.themes
		.map(({ id }) => ({ id, count: issues.filter(({ theme }) => theme === id).length }))
		.filter(({ count }) => count === 0 || count > mostIssues)
		.map(({ id, count }) => ({
			file: site,
			record: `themes/${id}`,
			wrong: `it has ${count} issues`,
			right: `Give it 1 to ${mostIssues}: more columns cannot be read side by side`,
		}));
	return [...homeless, ...themeless, ...wide];
}

/** Every wording that is to be compared is cited by the record that it names. */
export function wordingsCited(data: Dataset): Fault[] {
	return data.meta.compare.flatMap(({ title, left, right }) =>
		[left, right]
			.filter((side) => wordsAt(data, side) === undefined)
			.map(({ item, source, line }) => ({
				file: fileOf('meta'),
				record: 'compare',
				wrong: `“${title}” compares ${source}:${line} of "${item}", which cites no words there`,
				right: 'Name a record with an excerpt or a quotation at that line of that article',
			})),
	);
}
