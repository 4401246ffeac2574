import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectsOf, goOf, heightMessages, isReady } from '#shells/frame/protocol.ts';

const plain = { secret: undefined, pymId: undefined };

describe('dialectsOf', () => {
	test('finds the secret of WordPress after any hash that there is.', () => {
		expect(dialectsOf('', '#?secret=Ab1')).toEqual({ ...plain, secret: 'Ab1' });
		expect(dialectsOf('', '#/timeline#?secret=x9')).toEqual({ ...plain, secret: 'x9' });
		expect(dialectsOf('?secret=x9', '#amp=1')).toEqual(plain);
	});

	test('finds the name that pym gives its child.', () => {
		expect(dialectsOf('?initialWidth=600&childId=a-b&parentUrl=x', '')).toEqual({
			...plain,
			pymId: 'a-b',
		});
	});

	test('finds nothing in an address of ours, and never throws.', () => {
		expect(dialectsOf('?event=a', '')).toEqual(plain);
		fc.assert(
			fc.property(fc.string(), fc.string(), (search, hash) => {
				const { secret } = dialectsOf(search, hash);
				return secret === undefined || /^[A-Za-z0-9]+$/.test(secret);
			}),
		);
	});
});

describe('heightMessages', () => {
	test('speaks to all who need no name, in the words of each.', () => {
		expect(heightMessages(420, plain)).toEqual([
			{ type: 'explainer:height', height: 420 },
			{ sentinel: 'amp', type: 'embed-size', height: 420 },
			{ subject: 'lti.frameResize', height: 420 },
		]);
	});

	test('repeats the secret of WordPress and the name that pym gave.', () => {
		const all = heightMessages(420, { secret: 'Ab1', pymId: 'one' });
		expect(all).toContainEqual({ message: 'height', value: 420, secret: 'Ab1' });
		expect(all).toContain('pymxPYMxonexPYMxheightxPYMx420');
	});
});

describe('goOf', () => {
	test('reads the query of a place.', () => {
		expect(goOf({ type: 'explainer:go', query: 'event=a' })).toBe('event=a');
		expect(goOf({ type: 'explainer:go', query: '' })).toBe('');
	});

	test('passes over every other message.', () => {
		const others = [
			undefined,
			null,
			'explainer:go',
			[],
			{},
			{ type: 'explainer:go' },
			{ type: 'explainer:go', query: 3 },
			{ type: 'explainer:height', query: 'event=a' },
		];
		expect(others.map(goOf)).toEqual(others.map(() => undefined));
	});

	test('never throws, whatever is sent, and neither does isReady.', () => {
		fc.assert(
			fc.property(
				fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
				(data) => {
					expect(() => [goOf(data), isReady(data)]).not.toThrow();
				},
			),
		);
	});
});

test('isReady hears WordPress and our own script.', () => {
	expect(isReady({ message: 'ready', secret: 'x' })).toBe(true);
	expect(isReady({ message: 'height' })).toBe(false);
	expect(isReady('ready')).toBe(false);
});
