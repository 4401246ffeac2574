import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError, type Fault } from '#domain/fault.ts';
import { nearest } from '#domain/nearest.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';
import { fileOf } from '#domain/integrity/files.ts';
import type { Dataset } from '#domain/schema.ts';

/** The non-empty lines of each article, by its letter. Locators count from 1. */
export type Articles = ReadonlyMap<string, readonly string[]>;

/**
 * The article texts of a folder, one `<letter>.txt` for each source.
 * @throws {DataError} when texts are missing: a check on half the articles would prove nothing
 */
export async function readArticles(folder: string, letters: readonly string[]): Promise<Articles> {
	const texts = await Promise.all(
		letters.map(async (letter) => {
			const text = await readFile(join(folder, `${letter}.txt`), 'utf8').catch(() => undefined);
			return [letter, text?.split('\n').filter((line) => line.trim() !== '')] as const;
		}),
	);
	const missing = texts
		.filter(([, lines]) => lines === undefined)
		.map(([letter]) => ({
			file: `${letter}.txt`,
			record: 'file',
			wrong: `it is not in ${folder}`,
			right: `Put the text of article ${letter} there, or take ${letter} out of sources.yaml`,
		}));
	if (missing.length > 0) throw new DataError(missing);
	return new Map(texts.map(([letter, lines]) => [letter, lines ?? []]));
}

/** Every citation whose words do not stand, to the letter, at the line it names. */
export function misquoted(data: Dataset, articles: Articles): readonly Fault[] {
	const wrongCounts = data.sources
		.filter(({ id, lines }) => articles.get(id)?.length !== lines)
		.map(({ id, lines }) => ({
			file: fileOf('sources'),
			record: id,
			wrong: `it says ${lines} lines, and the text has ${articles.get(id)?.length ?? 0}`,
			right: 'Count the lines that are not empty',
		}));
	const citations = excerptsOf(data).flatMap(({ part, record, source, line, words }) => {
		const lines = articles.get(source) ?? [];
		if (lines[line - 1]?.includes(words)) return [];
		const elsewhere = lines.findIndex((text) => text.includes(words));
		return {
			file: fileOf(part),
			record,
			wrong: `“${words}” does not stand at ${source}:${line}`,
			right:
				elsewhere >= 0
					? `It stands at ${source}:${elsewhere + 1}`
					: `The line has: ${closest(words, lines[line - 1] ?? '')}`,
		};
	});
	return [...wrongCounts, ...citations];
}

/** The stretch of a line that is most like the words, of the same number of words. */
function closest(words: string, line: string): string {
	const length = words.split(' ').length;
	const all = line.split(' ').filter((word) => word !== '');
	const stretches = all.map((_, start) => all.slice(start, start + length).join(' '));
	return nearest(words, stretches, 1)[0] ?? '(nothing)';
}
