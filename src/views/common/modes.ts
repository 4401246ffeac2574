import type { Evidence } from '#domain/schema.ts';

/** In whose voice an article says something, where its lines are told one by one. */
export const modeWords: Readonly<Record<Evidence['mode'], string>> = {
	quote: 'a quotation',
	paraphrase: 'a report',
	assertion: 'the article’s own judgement',
};
