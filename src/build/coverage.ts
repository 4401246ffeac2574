import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { DataError, faultLine, type Fault } from '#domain/fault.ts';
import { sourceId, text } from '#domain/fields.ts';
import { excerptsOf, type Excerpt } from '#domain/integrity/evidence.ts';
import { readArticles, type Articles } from './articles.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';

const file = 'coverage.yaml';

/** Lines of an article that no record needs to cite, and why. */
const entry = z.strictObject({
	source: sourceId,
	lines: z
		.string()
		.regex(/^\d+(-\d+)?$/, 'is not a line or a range of lines: write "7" or "7-9"')
		.transform((range) => {
			const [from = 0, to = from] = range.split('-').map(Number);
			return { from, to };
		}),
	reason: z.enum(['boilerplate', 'heading', 'opinion', 'background', 'repetition']),
	note: text,
});

/** Lines of an article that no record needs to cite, and why. */
export type Exempt = z.infer<typeof entry>;

/** A line of an article with the records that cite it and the reasons why none needs to. */
export interface Line {
	readonly source: string;
	readonly line: number;
	readonly words: string;
	/** As collection/id, each once. */
	readonly records: readonly string[];
	/** As "boilerplate: table of contents". */
	readonly reasons: readonly string[];
}

/**
 * The list of lines that need no record, from the text of `coverage.yaml`.
 * @throws {DataError} with every fault of shape
 */
export function readExempt(yaml: string): readonly Exempt[] {
	const raw: unknown = parse(yaml, { schema: 'failsafe' }) ?? [];
	const judged = z.array(entry).safeParse(raw);
	if (judged.success) return judged.data;
	throw new DataError(
		judged.error.issues.map(({ path, message }) => ({
			file,
			record: `entry ${Number(path[0] ?? 0) + 1}`,
			wrong: `${path.slice(1).join('.') || 'it'}: ${message}`,
			right: 'Write { source: "A", lines: "7-9", reason: heading, note: "section heading" }',
		})),
	);
}

/** Entries that name lines which no article has. */
export function strayEntries(exempt: readonly Exempt[], articles: Articles): readonly Fault[] {
	return exempt
		.filter(({ source, lines: { from, to } }) => {
			const last = articles.get(source)?.length ?? 0;
			return from < 1 || to < from || to > last;
		})
		.map(({ source, lines: { from, to } }) => ({
			file,
			record: `${source} ${from}-${to}`,
			wrong: 'no article has these lines',
			right: `Article ${source} has lines 1 to ${articles.get(source)?.length ?? 0}`,
		}));
}

/** Every line of every article, with what explains it. */
export function coverageOf(
	articles: Articles,
	citations: readonly Excerpt[],
	exempt: readonly Exempt[],
): readonly Line[] {
	return [...articles].flatMap(([source, lines]) =>
		lines.map((words, i) => {
			const line = i + 1;
			const records = citations
				.filter((one) => one.source === source && one.line === line)
				.map(({ part, record }) => `${part}/${record}`);
			const reasons = exempt
				.filter((one) => one.source === source && one.lines.from <= line && line <= one.lines.to)
				.map(({ reason, note }) => `${reason}: ${note}`);
			return { source, line, words, records: [...new Set(records)], reasons };
		}),
	);
}

/** Whether a line is behind a record or on the list. */
export function isExplained({ records, reasons }: Line): boolean {
	return records.length > 0 || reasons.length > 0;
}

/** The report: a line of text for each line of an article, then how many nothing explains. */
export function coverageReport(lines: readonly Line[]): string {
	const open = lines.filter((line) => !isExplained(line));
	const count = open.length === 1 ? '1 line' : `${open.length} lines`;
	return [
		...lines.map(reportLine),
		'',
		`${count} unexplained${open.length === 0 ? '' : ':'}`,
		...open.map(({ source, line, words }) => `  ${source} ${line}  ${words.trim().slice(0, 100)}`),
	].join('\n');
}

function reportLine(line: Line): string {
	const because = [
		...line.reasons,
		...(line.records.length === 0 ? [] : [line.records.join(', ')]),
	];
	return `${line.source} ${line.line}  ${isExplained(line) ? because.join('; ') : 'NOTHING'}`;
}

/** Prints what explains each line of each article: `npm run coverage:articles -- <folder of article texts>`. */
export default async function run(): Promise<void> {
	const folder = process.argv[3] ?? process.env['ARTICLES'] ?? '';
	if (folder === '') {
		console.error('Say where the article texts are: npm run coverage:articles -- <folder>');
		process.exitCode = 1;
		return;
	}
	const from = process.env['DATA'] ?? 'data';
	const data = await readDataset(from, (await readBoundaries(from)).countries);
	const articles = await readArticles(
		folder,
		data.sources.map(({ id }) => id),
	);
	const exempt = readExempt(await readFile(join(from, file), 'utf8').catch(() => ''));
	const lines = coverageOf(articles, excerptsOf(data), exempt);
	const stray = strayEntries(exempt, articles);
	for (const fault of stray) console.error(faultLine(fault));
	console.log(coverageReport(lines));
	if (stray.length > 0 || !lines.every(isExplained)) process.exitCode = 1;
}
