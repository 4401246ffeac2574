import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that can change in a page that stands as it was, when the theme does: a third of the work of a look. */
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong, as sentences. The policy of the page forbids eval, so axe comes by the protocol.
 * @param within looks only into these parts of the page
 * @param about `colours` where the same page was looked at as a whole a moment ago, in another theme
 */
export async function violations(
	page: Page,
	within: string | string[] = 'html',
	about: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) {
		const session = await page.context().newCDPSession(page);
		await session.send('Runtime.evaluate', { expression: source });
	}
	const runOnly: RunOptions['runOnly'] =
		about === 'colours' ? { type: 'rule', values: colours } : { type: 'tag', values: tags };
	// Only what is wrong is worked out in full and comes back: the rest is thousands of nodes.
	return page.evaluate(
		async ({ runOnly, context }) => {
			const { axe } = window as unknown as {
				axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
			};
			const { violations: found } = await axe.run(context, {
				runOnly,
				resultTypes: ['violations'],
			});
			return found.flatMap(({ id, help, nodes }) =>
				nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
			);
		},
		{ runOnly, context: within },
	);
}
