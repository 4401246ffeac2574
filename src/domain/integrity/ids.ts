import type { Fault } from '../fault.ts';
import type { Dataset } from '../schema.ts';
import { collectionNames, fileOf } from './files.ts';

/** No two records of a collection have ids that are the same but for capitals and hyphens. */
export function idsUnique(data: Dataset): Fault[] {
	return collectionNames.flatMap((name) => {
		const seen = new Map<string, string>();
		return data[name].flatMap(({ id }) => {
			const plain = id.toLowerCase().replaceAll('-', '');
			const earlier = seen.get(plain);
			seen.set(plain, earlier ?? id);
			if (earlier === undefined) return [];
			const wrong =
				earlier === id ? `the id "${id}" is used twice` : `"${id}" and "${earlier}" are alike`;
			return [{ file: fileOf(name), record: id, wrong, right: 'Give one of them another id' }];
		});
	});
}
