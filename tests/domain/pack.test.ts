import { describe, expect, test } from 'vitest';
import { Packer, pieceOf, type Pages, type Piece } from '#domain/pack.ts';

/** A piece as markup, so that it can be compared. */
function markup(pages: Pages, piece: Piece): string {
	const found = pieceOf(pages, piece);
	if (typeof found === 'string') return found;
	const [name, attributes, inside] = found;
	return `<${[name, ...attributes].join(' ')}>${inside.map((one) => markup(pages, one)).join('')}</>`;
}

describe('pages in tables', () => {
	const packer = new Packer();
	const item = (text: string) => packer.element('li', ['class', 'row'], [packer.text(text)]);
	const twice = item('stands in two places');
	const once = item('stands in one place');
	packer.page('a.html', 'A', [packer.element('ul', [], [twice, once])]);
	packer.page('b.html', 'B', [twice, packer.text('short'), packer.text('short')]);
	const pages = packer.pack();

	test('come back as they were', () => {
		const body = (path: string) =>
			pages.pages[path]?.body.map((one) => markup(pages, one)).join('');
		expect(pages.pages['a.html']?.title).toBe('A');
		expect(body('a.html')).toBe(
			'<ul><li class row>stands in two places</><li class row>stands in one place</></>',
		);
		expect(body('b.html')).toBe('<li class row>stands in two places</>shortshort');
	});

	test('hold what stands in two places once, unless a number costs as much', () => {
		expect(pages.shared).toEqual([['li', ['class', 'row'], ['stands in two places']]]);
	});

	test('are refused when they do not hold what they refer to', () => {
		expect(() => pieceOf(pages, 7)).toThrow('no shared piece has the number 7');
	});
});
