/** Browser entry: hydrates the shell at home, then goes to where the address points. */
import { hydrate } from 'svelte';
import { loadEdition } from 'virtual:dataset';
import 'virtual:data.css';
import './app.css';
import './columns.css';
import { Library } from '#domain/edition.ts';
import { chooseByClick } from '#shells/choose.ts';
import Explainer from '#shells/Explainer.svelte';
import Foot from '#shells/Foot.svelte';
import { followAddress } from '#state/address.svelte.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { Preferences } from '#state/preferences.svelte.ts';
import { shapesFromPage } from '#views/map/from-page.ts';

/** An element that the template is known to hold. */
function place(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (element === null) throw new Error(`the page has no element "${id}"`);
	return element;
}

/** Tells, in place, that the pictures could not be brought to life, and offers to try again. */
function tellTrouble(error: unknown) {
	console.warn(error);
	const note = document.createElement('p');
	note.className = 'trouble';
	note.setAttribute('role', 'status');
	note.append('The pictures cannot be used now; all they show can be read in the record below. ');
	const again = document.createElement('button');
	again.type = 'button';
	again.textContent = 'Try again';
	again.addEventListener('click', () => location.reload());
	note.append(again);
	place('explorer').prepend(note);
}

const preferences = new Preferences();
preferences.restore(location.search);
hydrate(Foot, { target: place('appearance'), props: { preferences } });

loadEdition()
	.then((edition) => {
		const explorer = new Explorer(new Library(edition));
		hydrate(Explainer, {
			target: place('explainer'),
			props: { explorer, ...shapesFromPage(document) },
		});
		followAddress(explorer);
		chooseByClick(explorer);
		document.documentElement.dataset['ready'] = 'true';
	})
	.catch(tellTrouble);
