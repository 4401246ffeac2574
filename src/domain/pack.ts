/**
 * Pages in tables, in which equal pieces stand once: pages of one site are much alike, and their tables weigh
 * a fraction of them.
 */
export interface Pages {
	/** What stands in more than one place. */
	readonly shared: readonly Piece[];
	/** By path from the root of the site. */
	readonly pages: Readonly<Record<string, PackedPage>>;
}

/** A page: its title, and the pieces of its body. */
export interface PackedPage {
	readonly title: string;
	readonly body: readonly Piece[];
}

/** A text, the number of a shared piece, or an element. */
export type Piece = string | number | PackedElement;

/** The name of an element, names and values of its attributes by turns, and what is in it. A comment is called `!`. */
export type PackedElement = readonly [
	name: string,
	attributes: readonly string[],
	inside: readonly Piece[],
];

/** How a comment is called: its one attribute is what it says. */
export const comment = '!';

/** A piece as it is gathered: what is in it, by number. */
interface Gathered {
	readonly text?: string;
	readonly name: string;
	readonly attributes: readonly string[];
	readonly inside: readonly number[];
}

/** Gathers pieces, each equal one under the same number, and packs them. */
export class Packer {
	readonly #numbers = new Map<string, number>();
	readonly #gathered: Gathered[] = [];
	readonly #uses: number[] = [];
	readonly #pages = new Map<string, { readonly title: string; readonly body: readonly number[] }>();

	text(text: string): number {
		return this.#gather({ text, name: '', attributes: [], inside: [] });
	}

	element(name: string, attributes: readonly string[], inside: readonly number[] = []): number {
		return this.#gather({ name, attributes, inside });
	}

	page(path: string, title: string, body: readonly number[]) {
		this.#pages.set(path, { title, body });
		this.#use(body);
	}

	/** All pages that were gathered. */
	pack(): Pages {
		const shared: Piece[] = [];
		const numbers = new Map<number, number>();
		const pack = (number: number): Piece => {
			if ((this.#uses[number] ?? 0) < 2 || this.#isShort(number)) return whole(number);
			const known = numbers.get(number);
			if (known !== undefined) return known;
			const piece = whole(number);
			numbers.set(number, shared.length);
			return shared.push(piece) - 1;
		};
		const whole = (number: number): Piece => {
			const { text, name, attributes, inside } = this.#at(number);
			return text ?? [name, attributes, inside.map(pack)];
		};
		const pages = [...this.#pages].map(
			([path, { title, body }]) => [path, { title, body: body.map(pack) }] as const,
		);
		return { shared, pages: Object.fromEntries(pages) };
	}

	/** Whether to stand in two places costs less than a number. */
	#isShort(number: number): boolean {
		return (this.#at(number).text?.length ?? 9) < 8;
	}

	#at(number: number): Gathered {
		const piece = this.#gathered[number];
		if (piece === undefined) throw new RangeError(`no piece has the number ${number}`);
		return piece;
	}

	#gather(piece: Gathered): number {
		const key = JSON.stringify(piece);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		const number = this.#gathered.push(piece) - 1;
		this.#numbers.set(key, number);
		this.#use(piece.inside);
		return number;
	}

	#use(numbers: readonly number[]) {
		for (const number of numbers) this.#uses[number] = (this.#uses[number] ?? 0) + 1;
	}
}

/**
 * What a piece is, whether shared or not.
 * @throws when the tables do not hold it
 */
export function pieceOf({ shared }: Pages, piece: Piece): string | PackedElement {
	if (typeof piece !== 'number') return piece;
	const found = shared[piece];
	if (found === undefined || typeof found === 'number') {
		throw new RangeError(`no shared piece has the number ${piece}`);
	}
	return found;
}
