import { oembeds } from '#domain/oembed.ts';
import type { Dataset } from '#domain/schema.ts';

/** The answers to sites that embed a page by its address, as files: path and text. */
export function oembedFiles(data: Dataset): readonly (readonly [string, string])[] {
	return [...oembeds(data)].map(([path, answer]) => [path, JSON.stringify(answer)]);
}
