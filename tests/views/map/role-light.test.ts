import { describe, expect, test } from 'vitest';
import { partsOf } from '#domain/roles.ts';
import { rolesIn } from '#views/map/land.ts';
import { litByRole } from '#views/map/role-light.ts';
import { must } from '#domain/ref.ts';
import { tinyLibrary } from '../../fixtures.ts';

const library = tinyLibrary();
const row = must(
	new Map(rolesIn(library, partsOf(library, '1987-10-12')).map((one) => [one.role.id, one])),
	'offers',
);

describe('a row of the key of the map', () => {
	test('lights the countries with the role and the ties from which they have it', () => {
		const lit = litByRole(library, row);
		for (const [id, { relations }] of row.countries) {
			expect(lit).toContain(`countries/${id}`);
			for (const tie of relations) {
				expect(lit).toContain(`relations/${tie.id}`);
				expect(lit).toContain(`actors/${tie.from}`);
			}
		}
		expect(lit).not.toContain('countries/ISL');
	});

	test('lights, where they are the only ones named of a group, that group too', () => {
		const among = { actor: 'harbour', title: 'Nine offer', text: 'Nobody names the others.' };
		const lit = litByRole(library, { ...row, role: { ...row.role, among } });
		expect(lit).toContain('actors/harbour');
		expect(litByRole(library, row)).not.toContain('actors/harbour');
	});
});
