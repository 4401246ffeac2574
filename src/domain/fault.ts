/** One thing wrong with the data, in words that an editor can act on. */
export interface Fault {
	/** File in the data folder, such as `events.yaml`. */
	readonly file: string;
	/** The record by its id, or by its number where it has none yet. */
	readonly record: string;
	/** What is wrong. */
	readonly wrong: string;
	/** What would be right. */
	readonly right: string;
}

/** One fault as one line: file, record, what is wrong, what would be right. */
export function faultLine({ file, record, wrong, right }: Fault): string {
	return `${file} · ${record}: ${wrong}. ${right}.`;
}

/** Stops a build with every fault at once. */
export class DataError extends Error {
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
		super(`The data has ${count}:\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`);
		this.name = 'DataError';
		this.faults = faults;
	}
}
