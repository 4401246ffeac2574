/** Browser entry of the whole site in one file: draws the page that the address names, then starts it as on the site. */
import { stayInside } from '#shells/offline/address.ts';
import { draw } from '#shells/offline/draw.ts';
import { held } from '#shells/offline/unpack.ts';
import { pageIn } from '#state/inside.ts';

/** Opens the page. */
async function open() {
	const inside = await held;
	const path = pageIn(location.search, inside.pages);
	const page = inside.pages[path];
	if (page === undefined) throw new Error(`the file holds no ${path}`);
	document.title = page.title;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(inside.style);
	document.adoptedStyleSheets = [sheet];
	document.body.replaceChildren(...draw(inside, page.body));
	// What the address points to was not there when the browser looked for it.
	if (location.hash !== '') location.replace(location.hash);
	stayInside(path, inside.pages);
	await import('./main.ts');
}

open().catch((error: unknown) => {
	console.warn(error);
	// A browser from before 2023 cannot open what is packed; the plain words it can show.
	document.getElementById('plain')?.style.setProperty('display', 'block');
});
