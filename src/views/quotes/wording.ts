// The whole of the package would come with its front door: this is the one part that we use.
import { diffArrays } from 'diff/lib/diff/array.js';

/** A run of words of one wording: shared with the other, or its own. */
export interface Run {
	readonly text: string;
	readonly own: boolean;
}

/** A text in words, each with the marks and the space after it; nothing is lost. */
function wordsOf(text: string): readonly string[] {
	return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*[^\p{L}\p{N}]*|^[^\p{L}\p{N}]+/gu) ?? [];
}

/** A word as it compares: without capitals and without the marks after it. */
function plain(word: string): string {
	return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Two wordings told word by word. Each side, read without regard to what is shared, is exactly as it was:
 * capitals and marks stay, though they do not count as a difference.
 */
export function compared(left: string, right: string): { left: Run[]; right: Run[] } {
	const words = { left: wordsOf(left), right: wordsOf(right) };
	const sides: { left: Run[]; right: Run[] } = { left: [], right: [] };
	const at = { left: 0, right: 0 };
	const take = (side: 'left' | 'right', count: number, own: boolean) => {
		const text = words[side].slice(at[side], at[side] + count).join('');
		at[side] += count;
		sides[side].push({ text, own });
	};
	const changes = diffArrays([...words.left], [...words.right], {
		comparator: (a, b) => plain(a) === plain(b),
	});
	for (const { count, added, removed } of changes) {
		if (!added) take('left', count, removed);
		if (!removed) take('right', count, added);
	}
	return sides;
}

/** How the words of one side alone are marked, and what is said of them to those who do not see it. */
export const marks = {
	left: { tag: 'del', only: 'only in the first: ' },
	right: { tag: 'ins', only: 'only in the second: ' },
} as const;
