import { carriage, carriageSentence, isDisputed } from './claims.ts';
import { indexById, must } from './ref.ts';
import type { Dataset, Evidence, Issue, Meta, Position } from './schema.ts';

type Party = Meta['parties'][number];

/** Where one party stands on one proposal. */
export interface Cell {
	/** The position that the cell shows: the latest; of one day, that of the party's weightiest actor. */
	readonly shown: Position;
	/** All positions of the party on the proposal, the shown one first. */
	readonly positions: readonly Position[];
	/** The words of articles that all of them rest on. */
	readonly evidence: readonly Evidence[];
	/** Whether the articles differ on it. */
	readonly differs: boolean;
}

/** One table: the proposals of a theme, and for every party its cells; undefined is not reported. */
export interface Theme {
	readonly id: string;
	readonly title: string;
	readonly issues: readonly Issue[];
	readonly rows: readonly {
		readonly party: Party;
		readonly cells: readonly (Cell | undefined)[];
	}[];
}

/** All parties on all proposals. */
export interface Matrix {
	readonly parties: readonly Party[];
	readonly themes: readonly Theme[];
	readonly filled: number;
	readonly blank: number;
}

type Data = Pick<Dataset, 'meta' | 'issues' | 'positions' | 'actors' | 'discrepancies'>;

/** The tables of positions, by the themes and parties that the data names; without them one table of all. */
export function matrixOf(data: Data): Matrix {
	const { meta, issues } = data;
	const parties = meta.parties.length > 0 ? meta.parties : partiesOfActors(data);
	const groups =
		meta.themes.length > 0
			? meta.themes.map(({ id, title }) => ({
					id,
					title,
					issues: issues.filter(({ theme }) => theme === id),
				}))
			: [{ id: 'all', title: '', issues }];
	const themes = groups.map((group) => ({
		...group,
		rows: parties.map((party) => ({
			party,
			cells: group.issues.map(({ id }) => cellOf(data, party, id)),
		})),
	}));
	const cells = themes.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	const filled = cells.filter((cell) => cell !== undefined).length;
	return { parties, themes, filled, blank: cells.length - filled };
}

/** Every actor that takes a position, as a party of its own. */
function partiesOfActors({ actors, positions }: Data): readonly Party[] {
	return actors
		.filter(({ id }) => positions.some(({ actor }) => actor === id))
		.map(({ id, name }) => ({ id, name, actors: [id] }));
}

function cellOf(data: Data, { actors }: Party, issue: string): Cell | undefined {
	const rank = ({ actor }: Position) => actors.indexOf(actor);
	const positions = data.positions
		.filter((one) => one.issue === issue && actors.includes(one.actor))
		.sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '') || rank(a) - rank(b));
	const [shown] = positions;
	if (shown === undefined) return undefined;
	const evidence = positions.flatMap((one) => one.evidence);
	const differs =
		evidence.some((one) => one.differs !== undefined) ||
		positions.some(({ id }) => isDisputed(data, `positions/${id}`));
	return { shown, positions, evidence, differs };
}

/** What stands behind a cell, as its dialog tells it. */
export interface CellEvidence {
	readonly party: string;
	readonly title: string;
	readonly question: string;
	readonly positions: readonly (Pick<
		Position,
		'id' | 'stance' | 'asOf' | 'summary' | 'evidence' | 'note'
	> & {
		readonly actor: string;
		/** How many articles carry it, as a sentence. */
		readonly carried: string;
		/** Articles that are silent on it, and those of another time. */
		readonly silent: readonly string[];
		readonly apart: readonly string[];
	})[];
}

/** What stands behind every cell, by the id of the position that the cell shows. */
export function evidenceOfCells(
	data: Data & Pick<Dataset, 'sources'>,
): Readonly<Record<string, CellEvidence>> {
	const actors = indexById(data.actors);
	const entries = matrixOf(data).themes.flatMap(({ issues, rows }) =>
		rows.flatMap(({ party, cells }) =>
			cells.flatMap((cell, column) => {
				const issue = issues[column];
				if (cell === undefined || issue === undefined) return [];
				const positions = cell.positions.map(
					({ id, actor, stance, asOf, summary, evidence, note }) => ({
						...{ id, actor: must(actors, actor).name, stance, asOf, summary, evidence, note },
						...carried(data, evidence, asOf),
					}),
				);
				const { title, question } = issue;
				return [[cell.shown.id, { party: party.name, title, question, positions }] as const];
			}),
		),
	);
	return Object.fromEntries(entries);
}

function carried(data: Pick<Dataset, 'sources' | 'meta'>, evidence: Evidence[], date?: string) {
	const whole = carriage(data, evidence, date);
	const named = (which: string) =>
		whole.stands.filter(({ stand }) => stand === which).map(({ source }) => source);
	return { carried: carriageSentence(whole), silent: named('silent'), apart: named('apart') };
}
