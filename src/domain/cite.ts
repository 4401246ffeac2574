/** How to cite what is shown here: as text, for BibTeX, and as CSL-JSON, which other managers of references read. */
import { longDate, parts } from './dates.ts';
import { licence } from './licence.ts';
import type { Meta } from './schema.ts';
import { sentence } from './sentence.ts';
import { frozenCounterpart, snapshotFolder } from './snapshots.ts';

/** The forms of a citation, by their names. */
export const citationForms = { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' } as const;
/** One of them. */
export type CitationForm = keyof typeof citationForms;
/** A citation in each form. */
export type Citations = Readonly<Record<CitationForm, string>>;

/** What is cited. */
interface Cited {
	/** Path of its page, from the root of the site. */
	readonly page: string;
	/** What it is called; the whole where there is no title. */
	readonly title?: string;
	/** Whether a snapshot keeps the data as it is shown now. */
	readonly isKept: boolean;
}

/** All citations of a page. Their address is that of the snapshot, where there is one. */
export function citationsOf(
	meta: Pick<Meta, 'title' | 'address' | 'updated'>,
	{ page, title, isKept }: Cited,
): Citations {
	const { updated, address } = meta;
	const url = address + (isKept ? snapshotFolder(updated) + frozenCounterpart(page) : page);
	const { year, month, day } = parts(updated);
	const id = slug([meta.title, String(year), ...(title === undefined ? [] : [bare(page)])]);
	const named = title ?? `${meta.title}: dataset`;
	const fields = {
		author: `{${plain(meta.title)}}`,
		title: `{${plain(named)}}`,
		year: String(year),
		version: updated,
		note: plain(licence.name),
		url,
	};
	const item = {
		id,
		type: 'dataset',
		title: named,
		author: [{ literal: meta.title }],
		...(title === undefined ? {} : { 'container-title': meta.title }),
		issued: { 'date-parts': [[year, month, day]] },
		version: updated,
		note: licence.name,
		URL: url,
	};
	return {
		text: `${meta.title} (${year}). ${sentence(title ?? 'Dataset')} Version of ${longDate(updated)}. ${licence.name}. ${url}`,
		bibtex: `@misc{${id},\n${Object.entries(fields)
			.map(([key, value]) => `  ${key} = {${value}}`)
			.join(',\n')}\n}`,
		csl: jsonOf([item]),
	};
}

/**
 * A citation with the day on which its reader saw it.
 * @param today as YYYY-MM-DD
 */
export function withAccess(form: CitationForm, citation: string, today: string): string {
	if (form === 'text') return `${citation} (accessed ${longDate(today)})`;
	if (form === 'bibtex') return citation.replace(/\n\}$/, `,\n  urldate = {${today}}\n}`);
	const { year, month, day } = parts(today);
	const accessed = { 'date-parts': [[year, month, day]] };
	const items = JSON.parse(citation) as readonly Readonly<Record<string, unknown>>[];
	return jsonOf(items.map((item) => ({ ...item, accessed })));
}

/** JSON in lines, with each date in one. */
function jsonOf(items: readonly unknown[]): string {
	return JSON.stringify(items, null, 2).replaceAll(
		/\[\s+\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]\s+\]/g,
		'[[$1, $2, $3]]',
	);
}

/** The last part of an address, without its ending. */
function bare(page: string): string {
	return page.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

function slug(words: readonly string[]): string {
	return words
		.join(' ')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

/** Text as TeX prints it. */
function plain(text: string): string {
	return text.replaceAll(/[\\{}~^]/g, '').replaceAll(/[&%$#_]/g, String.raw`\$&`);
}
