import fc from 'fast-check';

/** What a good address may name: for each key some values that the data knows. */
export type Good = Readonly<Record<string, readonly string[]>>;

/** Text that has broken pages before: escapes cut short, markup, names that every object has, signs of all scripts. */
const rubbish = [
	'',
	'%',
	'%zz',
	'%E0%A4',
	'%00',
	'%2500',
	'+',
	',,,',
	'__proto__',
	'constructor',
	'toString',
	'null',
	'NaN',
	'-1',
	'1e3',
	'٢٠٢٥-٠٩-٠٥',
	'2025-02-30',
	'0000-00-00',
	'9999-12-31T00:00',
	'İstanbul ıİ',
	'кит',
	'👩‍👩‍👧',
	'\u202Eevil',
	'<img src=x onerror=alert(1)>',
	'"><script>alert(1)</script>',
	'javascript:alert(1)',
	'../../etc/passwd',
	"']*[data-item",
	'\\',
	'%D0%B9%CC%86',
	'a'.repeat(3000),
];

const hashes = [
	'',
	'',
	'',
	'#',
	'#explorer',
	'#details',
	'#%zz',
	'#?secret=1',
	'#"><b>',
	'#кит',
	'#__proto__',
];

/** Keys that no page of ours has. */
const strange = [
	'',
	'EVENT',
	'event ',
	'__proto__',
	'utm_source',
	'событие',
	'%',
	'step[]',
	'q%20',
];

/** A value as a form writes it; half of a character cannot be written so. */
function escaped(value: string): string {
	try {
		return encodeURIComponent(value);
	} catch {
		return value;
	}
}

/** Queries with a hash, good and broken: known and strange keys, once and again, each with values of its own, of others, and rubbish. */
export function addresses(good: Good): fc.Arbitrary<string> {
	const keys = Object.keys(good);
	const all = Object.values(good).flat();
	const any = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...rubbish) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
		{ weight: 1, arbitrary: fc.constantFrom(...all) },
	);
	// As a form would write it, and as a hand would.
	const written = any.chain((value) => fc.constantFrom(escaped(value), value));
	const known = fc
		.constantFrom(...keys)
		.chain((key) =>
			fc
				.oneof(
					{ weight: 3, arbitrary: fc.constantFrom(...(good[key] ?? [''])) },
					{ weight: 2, arbitrary: written },
				)
				.map((value) => `${key}=${value}`),
		);
	const unknown = fc.tuple(fc.constantFrom(...strange), written).map((pair) => pair.join('='));
	const part = fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: unknown });
	return fc
		.tuple(
			fc.array(part, { maxLength: 6 }),
			fc.constantFrom(...hashes),
			fc.constantFrom('&', '&', '&&', ';'),
		)
		.map(([parts, hash, between]) => `?${parts.join(between).replaceAll('#', '%23')}${hash}`);
}
