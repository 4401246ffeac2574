import fc from 'fast-check';

/** How many cases a property is tried on, where the test does not say otherwise. */
export const cases = 10_000;

/** The seed of all properties of a run: a new one each time, unless SEED repeats one. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const told = `Properties are tried with SEED=${seed}; to repeat them: SEED=${seed} npx vitest run`;
let isTold = false;

/**
 * Tries a property on many cases. What fails is told with the smallest case that fails, and with the seed that
 * repeats it.
 */
export function property<Case>(
	of: fc.Arbitrary<Case>,
	holds: (one: Case) => void,
	numRuns = cases,
): void {
	if (!isTold) process.stdout.write(`${told}\n`);
	isTold = true;
	const run = fc.check(fc.property(of, holds), { seed, numRuns });
	if (!run.failed) return;
	const report: string | undefined = fc.defaultReportMessage(run);
	throw new Error([told, report].join('\n'), { cause: run.errorInstance });
}
