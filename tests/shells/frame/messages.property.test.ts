import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speak } from '#shells/frame/inside.ts';
import { dialectsOf, goOf, heightMessages, isReady } from '#shells/frame/protocol.ts';
import { queryTold } from '#shells/frame/query-told.ts';
import { decode, encode } from '#state/place.ts';
import { tinyLibrary } from '../../fixtures.ts';
import { anything } from '../../hostile.ts';
import { property } from '../../property.ts';

const library = tinyLibrary();

/** Whatever one window can send to another: what cannot be copied never arrives. */
const messages = fc
	.oneof(
		fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withSet: true,
			withTypedArray: true,
		}),
		anything,
		fc.record(
			{
				type: fc.oneof(fc.constantFrom('explainer:go', 'explainer:height'), fc.anything()),
				query: fc.oneof(anything, fc.anything()),
				message: fc.oneof(fc.constant('ready'), fc.anything()),
			},
			{ requiredKeys: [] },
		),
	)
	.map((data): unknown => structuredClone(data));

/** A window in which a frame might stand, as far as the frame asks it anything. */
function page() {
	const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
	const posted: unknown[] = [];
	const visited: unknown[] = [];
	const parent = { postMessage: (message: unknown) => posted.push(message) };
	const address = { search: '?kind=offer', hash: '' };
	vi.stubGlobal('window', { parent });
	// Whoever sets a part of the address leaves the page.
	vi.stubGlobal(
		'location',
		new Proxy(address, {
			set: (_, part, value) => {
				visited.push([part, value]);
				return true;
			},
		}),
	);
	vi.stubGlobal('document', { documentElement: { dataset: {} } });
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe = () => undefined;
		},
	);
	vi.stubGlobal('addEventListener', (type: string, listen: (typeof listeners)[number]) => {
		if (type === 'message') listeners.push(listen);
	});
	const send = (source: unknown, data: unknown) => {
		for (const listen of listeners) listen({ source, data });
	};
	const part = { getBoundingClientRect: () => ({ height: 300 }), querySelectorAll: () => [] };
	return { parent, posted, visited, send, part: part as unknown as HTMLElement };
}

describe('A frame', () => {
	let around: ReturnType<typeof page>;
	let told: string[];
	beforeEach(() => {
		around = page();
		told = [];
		speak({ parts: [around.part], go: (query) => told.push(query) });
	});
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	test('hears whatever the page around it says without an error, and goes only where it is told to.', () => {
		property(messages, (data) => {
			told.length = 0;
			around.send(around.parent, data);
			const { type, query } = Object(data) as { type?: unknown; query?: unknown };
			expect(told).toEqual(type === 'explainer:go' && typeof query === 'string' ? [query] : []);
			expect(around.visited).toEqual([]);
		});
	});

	test('hears nobody else: neither itself, nor another frame, nor a window that nobody named.', () => {
		const strangers = fc.constantFrom(null, undefined, {}, globalThis);
		const valid = anything.map((query) => ({ type: 'explainer:go', query, message: 'ready' }));
		property(fc.tuple(strangers, fc.oneof(messages, valid)), ([stranger, data]) => {
			around.send(stranger, data);
			expect(told).toEqual([]);
			expect(around.posted).toEqual([]);
		});
	});

	test('stands at a place of its own record, whatever query it is told.', () => {
		const parts = fc
			.array(fc.tuple(fc.constantFrom('event', 'actor', 'kind', 'theme', 'q', 'x'), anything))
			.map((all) => all.map(([key, value]) => `${key}=${value}`).join('&'));
		property(fc.tuple(fc.oneof(anything, parts), fc.oneof(anything, parts)), ([own, query]) => {
			const { place } = decode(queryTold(own, query), library);
			expect(decode(encode(place), library)).toEqual({ place, refused: [] });
		});
	});

	test('goes to every item that a page may name.', () => {
		property(
			fc.constantFrom(...library.refs),
			(item) => {
				const selected = encode({ ...decode('', library).place, selected: item });
				const query = goOf({ type: 'explainer:go', query: selected });
				expect(
					decode(queryTold('?kind=offer&actor=sigrun', query ?? ''), library).place,
				).toMatchObject({
					selected: item,
					kinds: ['offer'],
				});
			},
			1000,
		);
	});
});

test('Whatever stands in the address of a frame, it tells its height, and repeats only a name that it was given.', () => {
	property(fc.tuple(anything, anything, fc.nat(100_000)), ([search, hash, height]) => {
		const dialects = dialectsOf(search, hash);
		expect(dialects.secret ?? 'none').toMatch(/^[A-Za-z0-9]+$/);
		const [own] = heightMessages(height, dialects);
		expect(own).toEqual({ type: 'explainer:height', height });
		expect([goOf(search), isReady(search)]).toEqual([undefined, false]);
	});
});

test('A message that throws where it is read says nothing.', () => {
	const thrown = () => {
		throw new Error('read');
	};
	const hostile = Object.defineProperties(
		{},
		{ type: { get: thrown }, message: { get: thrown }, query: { get: thrown } },
	);
	expect([goOf(hostile), isReady(hostile)]).toEqual([undefined, false]);
});
