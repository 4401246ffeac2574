/** The explorer in the browser: hydrates the shell at home, then goes to where the address points. */
import { hydrate } from 'svelte';
import { loadEdition } from 'virtual:dataset';
import { Library } from '#domain/edition.ts';
import { chooseByClick } from '#shells/choose.ts';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import { markStill } from '#state/still.svelte.ts';
import { followAddress } from '#state/address.svelte.ts';
import { decode, encode } from '#state/place.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { body } from '#views/details/body.svelte.ts';
import { shapesFromPage } from '#views/map/from-page.ts';

/**
 * Brings the explorer to life.
 * @param target the prerendered panes
 * @throws when the data is refused or cannot be read
 */
export async function explore(target: HTMLElement): Promise<void> {
	const library = new Library(await loadEdition());
	const explorer = new Explorer(library);
	// A link to an item wants the body of the panel at once: it is at hand before the panel opens.
	if (decode(location.search, library).place.selected !== undefined) await body.fetch();
	hydrate(ExplorerPanes, { target, props: { explorer, ...shapesFromPage(document) } });
	followAddress(explorer);
	chooseByClick(explorer);
	markStill(explorer, target);
	// A pointer or the focus in the explorer announces a choice: the body is fetched ahead of it.
	for (const sign of ['pointerover', 'focusin']) {
		target.addEventListener(sign, () => void body.fetch(), { once: true });
	}
	document.documentElement.dataset['ready'] = 'true';
	if (encode(explorer.place) !== '' || explorer.refused.length > 0) {
		document.getElementById('explorer')?.scrollIntoView();
	}
}
