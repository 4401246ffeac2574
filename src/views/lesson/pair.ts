/** What is compared: an event, and the letters of two articles. */
export interface Pair {
	readonly event: string;
	readonly sources: readonly [string, string];
}

/** What an address may name. */
export interface Choices {
	/** The articles that carry each event, by its id. */
	readonly carriers: ReadonlyMap<string, readonly string[]>;
	readonly sources: readonly string[];
	/** Where an address says nothing. */
	readonly first: Pair;
}

/**
 * The query string of a pair, without `?`, with the keys of the explorer. Its own codec, for that of a
 * place would bring the explorer along; a test holds the two together.
 */
export function queryOf({ event, sources }: Pair): string {
	return `event=${event}&source=${sources.join(',')}`;
}

/** The pair that an address names, and whether a part of it could not be read. Never throws. */
export function pairOf(search: string, choices: Choices): { pair: Pair; refused: boolean } {
	const query = new URLSearchParams(search);
	const [event, source] = [query.get('event'), query.get('source')];
	const isKnown = event === null || choices.carriers.has(event);
	const named = [...new Set((source ?? '').split(','))].filter((id) =>
		choices.sources.includes(id),
	);
	const own = event !== null && isKnown ? event : choices.first.event;
	return {
		pair: { event: own, sources: twoOf(named, own, choices) },
		refused: !isKnown || source === '' || (source !== null && source !== named.join(',')),
	};
}

/** Two articles: those that are named, then those that carry the event, then any. */
function twoOf(
	named: readonly string[],
	event: string,
	choices: Choices,
): readonly [string, string] {
	const { first, sources } = choices;
	const usual = event === first.event ? first.sources : (choices.carriers.get(event) ?? []);
	const [one = '', two = ''] = new Set([...named, ...usual, ...first.sources, ...sources]);
	return [one, two];
}

/** The pair with another article on one side; taken from the other side, the two change places. */
export function withSource({ event, sources }: Pair, side: 0 | 1, letter: string): Pair {
	const [left, right] = sources;
	const other = side === 0 ? right : left;
	const kept = other === letter ? (side === 0 ? left : right) : other;
	return { event, sources: side === 0 ? [letter, kept] : [kept, letter] };
}

/** What is told of a pair: who of the two carries the event. */
export function toldOf({ event, sources }: Pair, { carriers }: Pick<Choices, 'carriers'>): string {
	const all = carriers.get(event) ?? [];
	const carrying = sources.filter((id) => all.includes(id));
	const alone = all.length === 1 ? ' No other article does.' : '';
	const [one] = carrying;
	if (one === undefined)
		return `Neither ${sources.join(' nor ')} carries this. It stands in ${all.join(', ')}.`;
	if (carrying.length === 2) return `${carrying.join(' and ')} both carry this.`;
	return `Of these two, only ${one} carries this.${alone}`;
}
