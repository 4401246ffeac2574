import type { Fault } from '../fault.ts';
import type { Dataset } from '../schema.ts';
import { proseOf, withoutQuotes } from './prose.ts';

/** Our own prose avoids the words of the house style list and their common endings, outside quotation marks. */
export function houseStyleKept(data: Dataset): Fault[] {
	const rules = data.meta.houseStyle.map(({ avoid, use }) => ({
		avoid,
		use,
		pattern: patternOf(escape(avoid)),
	}));
	if (rules.length === 0) return [];
	// Most texts have none of the words: one look tells.
	const any = patternOf(rules.map(({ avoid }) => escape(avoid)).join('|'));
	return proseOf(data).flatMap(({ file, record, field, text }) => {
		const own = withoutQuotes(text);
		if (!any.test(own)) return [];
		return rules
			.filter(({ pattern }) => pattern.test(own))
			.map(({ avoid, use }) => ({
				file,
				record,
				wrong: `${field} says "${avoid}" in our own voice`,
				right: `Write: ${use}`,
			}));
	});
}

function patternOf(words: string): RegExp {
	return new RegExp(`\\b(?:${words})(?:s|es|ed|ing)?\\b`, 'iu');
}

function escape(words: string): string {
	return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
