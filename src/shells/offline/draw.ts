import { comment, pieceOf, type Pages, type Piece } from '#domain/pack.ts';

const svg = 'http://www.w3.org/2000/svg';
const html = 'http://www.w3.org/1999/xhtml';

/** Draws pieces of a page, node by node: no text is turned into markup. */
export function draw(pages: Pages, pieces: readonly Piece[], space = html): Node[] {
	return pieces.map((one) => {
		const piece = pieceOf(pages, one);
		if (typeof piece === 'string') return document.createTextNode(piece);
		const [name, attributes, inside] = piece;
		if (name === comment) return document.createComment(attributes[0] ?? '');
		const own = name === 'svg' ? svg : space;
		const element = document.createElementNS(own, name);
		for (let at = 0; at < attributes.length; at += 2) {
			element.setAttribute(attributes[at] ?? '', attributes[at + 1] ?? '');
		}
		element.append(...draw(pages, inside, name === 'foreignObject' ? html : own));
		return element;
	});
}
