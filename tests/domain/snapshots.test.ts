import { expect, test } from 'vitest';
import { frozenCounterpart, ownSnapshot, snapshotFolder } from '#domain/snapshots.ts';

test('What a page shows is in a snapshot as a frame, otherwise in the whole of the data.', () => {
	expect(snapshotFolder('1987-07-01')).toBe('snapshot/1987-07-01/');
	expect(frozenCounterpart('event/ferry-offer.html')).toBe('embed/event.html?event=ferry-offer');
	expect(frozenCounterpart('actor/norway.html')).toBe('embed/graph.html?actor=norway');
	expect(frozenCounterpart('quotes.html')).toBe('embed/quotes.html');
	expect(frozenCounterpart('')).toBe('data/dataset.json');
	expect(frozenCounterpart('handout.html')).toBe('data/dataset.json');
});

test('Only the snapshot of the day of the last change stands for what is shown.', () => {
	const kept = { version: '1987-07-01', coversUntil: '1987-06-20' };
	expect(ownSnapshot([kept], '1987-07-01')).toBe(kept);
	expect(ownSnapshot([kept], '1987-07-02')).toBeUndefined();
});
