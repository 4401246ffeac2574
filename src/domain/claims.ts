import type { Dataset, Discrepancy, Evidence, Meta, Source } from './schema.ts';

/**
 * How one article stands to one claim: it says so, says so only differently, is silent, or is of
 * another time: written before the event, or in a later wave than the event's own.
 */
export type Stand = 'says' | 'differs' | 'silent' | 'apart';

/** The articles' stands to one claim, in the fixed order of the sources. */
export interface Carriage {
	readonly stands: readonly { readonly source: string; readonly stand: Stand }[];
	/** Articles that carry the claim, differently or not. */
	readonly carried: number;
	/** Articles of the time, and those that carry it nonetheless: the ones that could. */
	readonly could: number;
}

/**
 * Which articles carry a claim. It counts articles, not witnesses: several may copy one agency.
 * @param date day of the claim; without one, every article could have carried it
 */
export function carriage(
	{ sources, meta }: Pick<Dataset, 'sources'> & { readonly meta: Pick<Meta, 'waves'> },
	evidence: readonly Evidence[],
	date?: string,
): Carriage {
	const wave = meta.waves.find(({ from, to }) => date !== undefined && date >= from && date <= to);
	const stands = sources.map((source) => {
		const own = evidence.filter((one) => one.source === source.id);
		if (own.length > 0) {
			const plain = own.some(({ differs }) => differs === undefined);
			return { source: source.id, stand: plain ? ('says' as const) : ('differs' as const) };
		}
		const early = date !== undefined && source.knowsUntil < date;
		const late = wave !== undefined && source.knowsUntil > wave.to;
		return { source: source.id, stand: early || late ? ('apart' as const) : ('silent' as const) };
	});
	const count = (...which: Stand[]) => stands.filter(({ stand }) => which.includes(stand)).length;
	return {
		stands,
		carried: count('says', 'differs'),
		could: count('says', 'differs', 'silent'),
	};
}

/** "Carried by 3 of the 3 articles of the time: A, B, C." */
export function carriageSentence({ stands, carried, could }: Carriage): string {
	const named = stands
		.filter(({ stand }) => stand === 'says' || stand === 'differs')
		.map(({ source, stand }) => (stand === 'differs' ? `${source} (differently)` : source));
	const list = named.length > 0 ? `: ${named.join(', ')}` : '';
	return `Carried by ${carried} of the ${could} ${could === 1 ? 'article' : 'articles'} of the time${list}.`;
}

/** What is searched for the claims that one article alone carries. */
export const aloneWords = 'one article';

/** Whether a claim rests on one article alone. */
export function isAlone(evidence: readonly Evidence[]): boolean {
	return new Set(evidence.map(({ source }) => source)).size === 1;
}

/** The articles in the groups in which they are shown: one group a wave, by the last day they know. */
export function sourceGroups(sources: readonly Source[]): readonly (readonly Source[])[] {
	const days = [...new Set(sources.map(({ knowsUntil }) => knowsUntil))].sort();
	return days.map((day) => sources.filter(({ knowsUntil }) => knowsUntil === day));
}

/** What the marks and the panel need of a discrepancy. */
type Card = Pick<Discrepancy, 'id' | 'title' | 'weight' | 'touches'>;

/** The discrepancies that touch an item, gravest first. */
export function discrepanciesOf<One extends Card>(
	data: { readonly discrepancies: readonly One[] },
	item: string,
): readonly One[] {
	const order = ['grave', 'notable', 'minor'];
	return data.discrepancies
		.filter(({ touches }) => touches.includes(item))
		.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

/** Whether an item bears the mark of differing sources: a card of weight touches it, not mere damage. */
export function isDisputed(
	data: { readonly discrepancies: readonly Card[] },
	item: string,
): boolean {
	return discrepanciesOf(data, item).some(({ weight }) => weight !== 'minor');
}
