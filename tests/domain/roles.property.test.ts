import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayNumber } from '#domain/dates.ts';
import { countriesOf } from '#domain/emphasis.ts';
import { must } from '#domain/ref.ts';
import { partsOf } from '#domain/roles.ts';
import { library } from '../data/read.ts';
import { property } from '../property.ts';

const { meta, relations } = library.data;
const dated = relations.flatMap(({ date }) => (date?.length === 10 ? [dayNumber(date)] : []));
const [first, last] = [Math.min(...dated) - 400, Math.max(...dated) + 400];
const days = fc.integer({ min: first, max: last }).map((day) => dateOf(day));
const rank = new Map(meta.roles.map(({ id }, index) => [id, index]));

test('As days go by countries gain parts and graver ones; none is lost, and each rests on its ties.', () => {
	property(
		fc.tuple(days, days),
		([one, other]) => {
			const [before, after] = one <= other ? [one, other] : [other, one];
			const earlier = partsOf(library, before);
			const later = partsOf(library, after);
			for (const [country, { role }] of earlier) {
				const now = later.get(country)?.role;
				const [then, since] = [rank.get(role.id), now && rank.get(now.id)];
				if (since === undefined || then === undefined || since > then) {
					throw new Error(
						`${country}, ${role.id} on ${before}, is ${now?.id ?? 'nothing'} on ${after}`,
					);
				}
			}
			for (const [country, { role, relations: own }] of later) {
				const isOwn = own.every(
					({ type, date, [role.end]: actor }) =>
						type === role.relation &&
						(date === undefined || date <= after) &&
						countriesOf(must(library.actors, actor)).includes(country),
				);
				if (!isOwn || own.length === 0)
					throw new Error(`${country} is ${role.id} by ties of others`);
			}
		},
		2000,
	);
	expect(partsOf(library, dateOf(last)).size).toBeGreaterThan(partsOf(library, dateOf(first)).size);
});
