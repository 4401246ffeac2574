import { collections, type CollectionName } from '../schema.ts';

/** A part of the dataset: each has a file of its own. */
export type Part = CollectionName | 'meta' | 'lesson';

/** The file of each part of the dataset, as an editor knows it. */
export function fileOf(part: Part): string {
	return part === 'meta' ? 'site.yaml' : `${part}.yaml`;
}

/** The names of the collections, in the order in which they are published. */
export const collectionNames = Object.keys(collections) as CollectionName[];
