import { longDate } from './dates.ts';
import type { Change } from './schema.ts';

/** The kinds of change, as readers see them. */
export const changeKinds: Readonly<Record<Change['kind'], string>> = {
	update: 'Update',
	clarification: 'Clarification',
	correction: 'Correction',
};

/** "Correction, 22 November 2026". */
export function changeTitle({ kind, date }: Change): string {
	return `${changeKinds[kind]}, ${longDate(date)}`;
}

/** Where a change is told, from the root of the site. */
export function changeHref({ id }: Pick<Change, 'id'>): string {
	return `sources.html#change-${id}`;
}

/** Changes from the newest to the oldest; those of a day in the order of the file. */
export function newestFirst(changes: readonly Change[]): readonly Change[] {
	return changes.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** The errors of ours that were put right on an item, newest first. */
export function correctionsOf(changes: readonly Change[], item: string): readonly Change[] {
	return newestFirst(changes).filter(
		({ kind, touches }) => kind === 'correction' && touches.includes(item),
	);
}
