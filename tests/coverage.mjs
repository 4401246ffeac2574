/** Prints, after `vitest run --coverage`, the share of lines that unit tests run on each floor, and every file that is run less than most. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Per cent of its lines under which a file is named. */
const most = 80;
/** The floors that unit tests are for. */
const floors = ['src/domain', 'src/state', 'src/build'];

const report = JSON.parse(
	readFileSync('node_modules/.cache/tests/coverage/coverage-summary.json', 'utf8'),
);
const files = Object.entries(report)
	.filter(([path]) => path !== 'total')
	.map(([path, { lines }]) => ({ path: relative('.', path), lines }));

for (const floor of floors) {
	const own = files.filter(({ path }) => path.startsWith(`${floor}/`));
	const sum = (key) => own.reduce((total, { lines }) => total + lines[key], 0);
	const share = ((100 * sum('covered')) / sum('total')).toFixed(1);
	console.log(`${floor.padEnd(12)} ${share.padStart(5)} % of ${sum('total')} lines`);
}
console.log(`\nFiles of which less than ${most} % of the lines are run:`);
for (const { path, lines } of files.toSorted((a, b) => a.lines.pct - b.lines.pct)) {
	if (lines.pct >= most || lines.total === 0) continue;
	console.log(`${String(lines.pct).padStart(6)} %  ${path}`);
}
