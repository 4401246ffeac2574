import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookOf, plain, remember, show } from '#state/look.ts';

let kept: Map<string, string>;
const dataset: Record<string, string | undefined> = {};

beforeEach(() => {
	kept = new Map();
	for (const name of Object.keys(dataset)) Reflect.deleteProperty(dataset, name);
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key),
	});
	vi.stubGlobal('document', { documentElement: { dataset } });
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** Storage as a sandboxed frame has it. */
function refuse() {
	vi.stubGlobal('localStorage', {
		get getItem() {
			throw new Error('refused');
		},
		get setItem() {
			throw new Error('refused');
		},
		get removeItem() {
			throw new Error('refused');
		},
	});
}

test('Nobody has to choose, and nothing is kept before somebody does.', () => {
	expect(lookOf('')).toEqual(plain);
	expect(kept.size).toBe(0);
});

test('What is remembered comes back; what is chosen back to the plain is forgotten.', () => {
	remember({ theme: 'dark' });
	remember({ text: '125' });
	expect(lookOf('')).toEqual({ theme: 'dark', text: '125', motion: 'auto' });
	expect(kept.size).toBe(1);
	remember({ theme: 'auto' });
	remember({ text: '100' });
	expect(kept.size).toBe(0);
});

test('An address asks first, one choice at a time, and is not remembered.', () => {
	remember({ theme: 'dark', text: '150' });
	expect(lookOf('?theme=light&motion=off&event=x')).toEqual({
		theme: 'light',
		text: '150',
		motion: 'off',
	});
	expect(lookOf('')).toEqual({ theme: 'dark', text: '150', motion: 'auto' });
});

test.each(['?theme=pink', '?text=1000', '?motion=on', '?theme=', '?text=125%'])(
	'A value that cannot be chosen is the plain one: %s',
	(search) => {
		expect(lookOf(search)).toEqual(plain);
	},
);

test.each(['', 'null', '[]', '"dark"', '{"theme":{}}', '{"theme":"pink"}', '{'])(
	'Storage that holds something else is read as nothing: %s',
	(text) => {
		kept.set('look', text);
		expect(lookOf('')).toEqual(plain);
	},
);

test('Where storage is refused nothing throws, and the address still counts.', () => {
	refuse();
	expect(lookOf('?theme=dark')).toEqual({ ...plain, theme: 'dark' });
	remember({ text: '150' });
	expect(lookOf('')).toEqual(plain);
});

test('A look stands on the page as attributes; the plain one has none.', () => {
	show({ theme: 'dark', text: '125', motion: 'off' });
	expect(dataset).toEqual({ theme: 'dark', text: '125', motion: 'off' });
	show(plain);
	expect(dataset).toEqual({});
});
