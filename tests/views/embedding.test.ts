import { describe, expect, test } from 'vitest';
import { knownOf } from '#views/embedding/facts.ts';
import { advice, list, type Findings } from '#views/embedding/findings.ts';
import { framedOf } from '#views/embedding/framed.ts';
import { factsOf } from '#views/embedding/gather.ts';
import { step } from '#views/embedding/tabs.ts';
import { untouched } from '#state/embedding.ts';
import { home } from '#state/place.ts';
import { tinyDataset, tinyLibrary } from '../fixtures.ts';

const archive = tinyDataset();
const pinned = { version: '1987-07-01', coversUntil: '1987-06-20' };
const facts = factsOf(tinyLibrary(), archive, [pinned]);

describe('What the builder knows', () => {
	test('is plain: it is the same after its way through the page.', () => {
		expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
	});

	test('names everything that an address may name.', () => {
		const { refs, kinds, sources } = tinyLibrary();
		const known = knownOf(facts);
		expect([...known.refs].toSorted()).toEqual([...refs].toSorted());
		expect([...known.kinds.keys()]).toEqual([...kinds.keys()]);
		expect([...known.sources.keys()]).toEqual([...sources.keys()]);
		expect([...known.snapshots]).toEqual([pinned.version]);
	});
});

describe('What is framed', () => {
	test('has whole addresses, a title of its own and a height.', () => {
		const framed = framedOf(facts, { ...untouched, frame: 'timeline' });
		expect(framed).toMatchObject({
			src: 'https://ferries.example/embed/timeline.html',
			page: 'https://ferries.example/?view=timeline',
			height: 575,
		});
		expect(framed.title).toMatch(/^Timeline\. .+ · Ferries & Harbours$/);
		expect(framed.picture.path).toBe('https://ferries.example/og/timeline.png');
	});

	test('and pinned comes from its snapshot, with the day of that data, and leads to the page as it is now.', () => {
		const framed = framedOf(facts, { ...untouched, snapshot: pinned.version });
		expect(framed).toMatchObject({
			src: 'https://ferries.example/snapshot/1987-07-01/embed/map.html',
			page: 'https://ferries.example/',
			coversUntil: pinned.coversUntil,
			pinnedTo: pinned.version,
		});
	});

	test('of an event is called as the event, with its picture.', () => {
		const place = { ...home, selected: 'events/ferry-offer' as const };
		const framed = framedOf(facts, { ...untouched, frame: 'event', place });
		expect(framed.title).toContain('Norway offers a ferry');
		expect(framed.picture.path).toBe('https://ferries.example/og/ferry-offer.png');
		expect(framed.page).toBe('https://ferries.example/event/ferry-offer.html');
	});
});

describe('A key on a tab', () => {
	test('leads to the next, the one before, the first and the last.', () => {
		expect(step('simple', 'ArrowRight')).toBe('responsive');
		expect(step('simple', 'ArrowLeft')).toBe('picture');
		expect(step('responsive', 'Home')).toBe('simple');
		expect(step('responsive', 'End')).toBe('picture');
		expect(step('simple', 'a')).toBeUndefined();
	});
});

const found: Findings = {
	isFramed: true,
	isShutIn: true,
	hasStorage: false,
	hasFullScreen: false,
	host: undefined,
	follows: false,
	height: 400,
	pressed: undefined,
};

describe('The check', () => {
	const answer = (of: Findings, what: string) => list(of).find((one) => one.what === what)?.answer;

	test('tells what is refused, and that windows and the clipboard were not tried before a press.', () => {
		expect(answer(found, 'Storage')).toBe('Refused');
		expect(answer(found, 'Height')).toBe('Not followed so far: 400 px');
		expect(answer(found, 'New windows')).toBe('Not tried yet');
		const pressed = { canCopy: 'by command', opensWindows: false } as const;
		expect(answer({ ...found, pressed }, 'Clipboard')).toBe('Allowed, the old way');
		expect(answer({ ...found, pressed }, 'New windows')).toBe('Refused');
	});

	test('recommends what the page around can hold.', () => {
		expect(advice({ ...found, isFramed: false })).toContain('Paste its code');
		expect(advice({ ...found, host: 'WordPress' })).toContain('address of a page');
		expect(advice({ ...found, follows: true })).toContain('Take Simple');
		expect(advice(found)).toContain('Take Simple');
		expect(advice({ ...found, isShutIn: false })).toContain('Try Responsive');
	});
});
