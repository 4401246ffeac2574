import { makeEdition } from './edition.ts';
import { misquoted, readArticles } from './articles.ts';
import { faultLine } from '#domain/fault.ts';
import { excerptsOf } from '#domain/integrity/evidence.ts';

/**
 * Proves every excerpt verbatim at its line: `npm run check:excerpts -- <folder of article texts>`.
 * The texts are other people's work and no part of the repository; without a folder it says so and
 * checks only the data itself.
 */
export default async function check(): Promise<void> {
	const folder = process.argv[3] ?? process.env['ARTICLES'];
	const { data } = await makeEdition(process.env['DATA'] ?? 'data');
	if (folder === undefined || folder === '') {
		console.log('Excerpts not checked: no folder of article texts was given.');
		return;
	}
	const letters = data.sources.map(({ id }) => id);
	const faults = misquoted(data, await readArticles(folder, letters));
	if (faults.length > 0) {
		console.error(`${faults.length} excerpts are not as printed:`);
		for (const fault of faults) console.error(`  ${faultLine(fault)}`);
		process.exitCode = 1;
		return;
	}
	console.log(`${excerptsOf(data).length} excerpts stand verbatim at their lines.`);
}
