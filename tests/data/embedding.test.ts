import { expect, test } from 'vitest';
import { frameNames } from '#domain/frame-edition.ts';
import { eventShare } from '#domain/share.ts';
import { shareOfFrame } from '#domain/view-share.ts';
import { data } from './read.ts';

test('The picture of every view and of every event is told in 40 to 300 characters.', () => {
	const shares = [
		...frameNames.map((frame) => shareOfFrame(data, frame)),
		...data.events.map((event) => eventShare(data, event)),
	];
	const odd = shares.filter(({ alt }) => alt.length < 40 || alt.length > 300);
	expect(odd).toEqual([]);
});

test('Words on pictures are sentences: none is left open, and none holds a gap.', () => {
	for (const frame of frameNames) {
		expect(shareOfFrame(data, frame).alt).toMatch(/[.?!”]$/);
		expect(shareOfFrame(data, frame).alt).not.toMatch(/undefined|NaN| {2}|\.\./);
	}
});
