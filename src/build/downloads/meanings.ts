import type { CollectionName, Evidence } from '#domain/schema.ts';
import type { Definitions } from './definitions.ts';

/** What each part of an evidence entry means. */
export const evidenceFields: Definitions<Evidence> = {
	source: 'The article by its letter.',
	line: 'The line, counting those that are not empty, from 1.',
	excerpt: 'Words that stand so at that line, at most twenty.',
	mode: 'A speaker’s words, what the article reports, or what it asserts in its own voice.',
	differs: 'How this article’s version departs from what we show.',
};

/** What each collection holds, in the order in which it is published. */
export const collectionMeanings: Record<CollectionName, string> = {
	sources: 'The articles that everything is drawn from.',
	actors: 'Those who acted, spoke or are spoken of.',
	places: 'Where events happened.',
	events: 'What happened and what was said, in order of dates.',
	relations: 'Ties between two actors.',
	positions: 'Where an actor stands on an issue.',
	issues: 'The questions that actors take a stand on.',
	quotes: 'Every quotation of a traceable speaker.',
	discrepancies: 'Where the articles disagree, err, misquote, are damaged or cannot be checked.',
	glossary: 'Terms that a reader meets.',
	scenarios: 'What the articles say might happen; never a forecast of ours.',
	questions: 'Short answers to what readers ask.',
	story: 'The guided story, step by step.',
	changes: 'What we changed since the first edition, newest first.',
};
