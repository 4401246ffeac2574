import type { Countries, Facts } from '../../compare/facts.ts';

export type { Countries, Facts };

/** The data of a page, fetched both at once; the page has asked for them ahead of its script. */
export async function load(): Promise<readonly [Facts, Countries]> {
	const json = async (path: string): Promise<unknown> => {
		const answer = await fetch(path);
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		return answer.json();
	};
	const [facts, countries] = await Promise.all([json('facts.json'), json('countries.json')]);
	return [facts as Facts, countries as Countries];
}

/** A day of the dataset as a time; a month or a year stands for its first day. */
export function timeOf(date: string): Date {
	return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
}
