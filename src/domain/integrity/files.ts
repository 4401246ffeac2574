import { collections, type CollectionName } from '../schema.ts';

/** The file of each part of the dataset, as an editor knows it. */
export function fileOf(part: CollectionName | 'meta' | 'lesson'): string {
	return part === 'meta' ? 'site.yaml' : `${part}.yaml`;
}

/** The names of the collections, in the order in which they are published. */
export const collectionNames = Object.keys(collections) as CollectionName[];
