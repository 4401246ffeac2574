import type { Fault } from '../fault.ts';
import type { Dataset } from '../schema.ts';
import { fileOf } from './files.ts';

/** Words that can be read from the last row while somebody speaks. */
const mostWords = 35;

/** What is written for a slide can be taken in at once: one thought of a few words, the title among them. */
export function slidesShort({ story }: Dataset): Fault[] {
	return story.flatMap(({ id, title, slide }) => {
		if (slide?.text === undefined) return [];
		const count = wordsIn(slide.title ?? title) + wordsIn(slide.text);
		if (count <= mostWords) return [];
		return {
			file: fileOf('story'),
			record: id,
			wrong: `slide has ${count} words, its title among them`,
			right: `Keep to ${mostWords}: a slide is one thought, and the rest goes into its notes`,
		};
	});
}

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
