import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong, as sentences. The policy of the page forbids eval, so axe comes by the protocol.
 * @param within looks only into these parts of the page
 */
export async function violations(
	page: Page,
	within: string | string[] = 'html',
): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) {
		const session = await page.context().newCDPSession(page);
		await session.send('Runtime.evaluate', { expression: source });
	}
	// Only what is wrong is worked out in full and comes back: the rest is thousands of nodes.
	return page.evaluate(
		async ({ values, context }) => {
			const { axe } = window as unknown as {
				axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
			};
			const { violations: found } = await axe.run(context, {
				runOnly: { type: 'tag', values },
				resultTypes: ['violations'],
			});
			return found.flatMap(({ id, help, nodes }) =>
				nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
			);
		},
		{ values: tags, context: within },
	);
}
