import type { Fault } from '../fault.ts';
import type { Identified } from '../ref.ts';
import type { Dataset } from '../schema.ts';
import { collectionNames, fileOf } from './files.ts';

/** Records that stand in one list, and so may not share an id. */
interface List {
	readonly file: string;
	/** What stands before the id of a record: `kinds/` where a file holds several lists. */
	readonly within: string;
	readonly records: readonly Identified[];
}

/** No two records of a list have ids that are the same but for capitals and hyphens. */
export function idsUnique(data: Dataset): Fault[] {
	return listsOf(data).flatMap(({ file, within, records }) => {
		const seen = new Map<string, string>();
		return records.flatMap(({ id }) => {
			const plain = id.toLowerCase().replaceAll('-', '');
			const earlier = seen.get(plain);
			seen.set(plain, earlier ?? id);
			if (earlier === undefined) return [];
			const wrong =
				earlier === id ? `the id "${id}" is used twice` : `"${id}" and "${earlier}" are alike`;
			return [{ file, record: within + id, wrong, right: 'Give one of them another id' }];
		});
	});
}

/** The collections, and every list of records inside the two files that hold one record each. */
function listsOf(data: Dataset): readonly List[] {
	return [
		...collectionNames.map((name) => ({ file: fileOf(name), within: '', records: data[name] })),
		...below(fileOf('meta'), data.meta),
		...below(fileOf('lesson'), data.lesson),
	];
}

function below(file: string, record: object, within = ''): readonly List[] {
	return Object.entries(record).flatMap(([field, value]: [string, unknown]): readonly List[] => {
		const path = `${within}${field}/`;
		if (isListOfRecords(value)) return [{ file, within: path, records: value }];
		const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isRecord ? below(file, value, path) : [];
	});
}

function isListOfRecords(value: unknown): value is readonly Identified[] {
	return (
		Array.isArray(value) &&
		value.every((one: unknown) => typeof one === 'object' && one !== null && 'id' in one)
	);
}
