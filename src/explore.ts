/** The explorer in the browser: hydrates the shell at home, then goes to where the address points. */
import { hydrate } from 'svelte';
import { loadEdition } from 'virtual:dataset';
import { Library } from '#domain/edition.ts';
import { chooseByClick } from '#shells/choose.ts';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import { markStill } from '#state/still.svelte.ts';
import { followAddress } from '#state/address.svelte.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { shapesFromPage } from '#views/map/from-page.ts';

/**
 * Brings the explorer to life.
 * @param target the prerendered panes
 * @throws when the data is refused or cannot be read
 */
export async function explore(target: HTMLElement): Promise<void> {
	const explorer = new Explorer(new Library(await loadEdition()));
	hydrate(ExplorerPanes, { target, props: { explorer, ...shapesFromPage(document) } });
	followAddress(explorer);
	if (explorer.selected !== undefined) document.getElementById('explorer')?.scrollIntoView();
	chooseByClick(explorer);
	markStill(explorer, target);
	// A pointer or the focus in the explorer announces a choice: the panel's body is fetched ahead of it.
	for (const sign of ['pointerover', 'focusin']) {
		target.addEventListener(
			sign,
			() => void import('#views/details/Detail.svelte').catch(() => undefined),
			{
				once: true,
			},
		);
	}
}
