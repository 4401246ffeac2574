import { expect, test } from 'vitest';
import { correctionsOf, newestFirst } from '#domain/changes.ts';

test('Corrections of an item are those that touch it, the newest first; other changes are none.', () => {
	const change = (id: string, date: string, kind: 'update' | 'correction') => ({
		id,
		date,
		kind,
		text: id,
		touches: ['events/a'],
	});
	const changes = [
		change('old', '2001-01-01', 'correction'),
		change('new', '2002-01-01', 'correction'),
		change('more', '2003-01-01', 'update'),
	];
	expect(correctionsOf(changes, 'events/a').map(({ id }) => id)).toEqual(['new', 'old']);
	expect(correctionsOf(changes, 'events/b')).toEqual([]);
	expect(newestFirst(changes).map(({ id }) => id)).toEqual(['more', 'new', 'old']);
});
