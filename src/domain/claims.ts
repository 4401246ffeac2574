import type { Dataset, Discrepancy, Evidence, Source } from './schema.ts';

/**
 * How one article stands to one claim: it says so, says so differently, is silent, or was written
 * before the event.
 */
export type Stand = 'says' | 'differs' | 'silent' | 'before';

/** The articles' stands to one claim, in the fixed order of the sources. */
export interface Carriage {
	readonly stands: readonly { readonly source: string; readonly stand: Stand }[];
	/** Articles that carry the claim, differently or not. */
	readonly carried: number;
	/** Articles written on or after the day, the only ones that could. */
	readonly could: number;
}

/**
 * Which articles carry a claim. It counts articles, not witnesses: several may copy one agency.
 * @param date day of the claim; without one, every article could have carried it
 */
export function carriage(
	sources: readonly Source[],
	evidence: readonly Evidence[],
	date?: string,
): Carriage {
	const stands = sources.map((source) => {
		const own = evidence.filter((one) => one.source === source.id);
		return { source: source.id, stand: standOf(own, source, date) };
	});
	const count = (...which: Stand[]) => stands.filter(({ stand }) => which.includes(stand)).length;
	return {
		stands,
		carried: count('says', 'differs'),
		could: count('says', 'differs', 'silent'),
	};
}

function standOf(own: readonly Evidence[], source: Source, date: string | undefined): Stand {
	if (own.some(({ differs }) => differs === undefined)) {
		return own.some(({ differs }) => differs !== undefined) ? 'differs' : 'says';
	}
	if (own.length > 0) return 'differs';
	return date !== undefined && source.knowsUntil < date ? 'before' : 'silent';
}

/** "Reported by 3 of the 3 articles written after it: A, B, C." */
export function carriageSentence({ stands, carried, could }: Carriage): string {
	const named = stands
		.filter(({ stand }) => stand === 'says' || stand === 'differs')
		.map(({ source, stand }) => (stand === 'differs' ? `${source} (differently)` : source));
	const list = named.length > 0 ? `: ${named.join(', ')}` : '';
	return `Reported by ${carried} of the ${could} ${could === 1 ? 'article' : 'articles'} written after it${list}.`;
}

/** The articles in the groups in which they are shown: one group a wave, by the last day they know. */
export function sourceGroups(sources: readonly Source[]): readonly (readonly Source[])[] {
	const days = [...new Set(sources.map(({ knowsUntil }) => knowsUntil))].sort();
	return days.map((day) => sources.filter(({ knowsUntil }) => knowsUntil === day));
}

/** The discrepancies that touch an item, gravest first. */
export function discrepanciesOf(data: Dataset, item: string): readonly Discrepancy[] {
	const order = ['grave', 'notable', 'minor'];
	return data.discrepancies
		.filter(({ touches }) => touches.includes(item))
		.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}
