import { expect, test } from 'vitest';
import { pictures } from './still.ts';

test('the page without script has the pictures of the three views, without their words and lists', () => {
	const view = (name: string) =>
		`<section class="view ${name}"><header>Words</header><div class="picture"><!--[--><b>${name}</b></div><div class="list">All</div></section>`;
	const html = `<svg><defs><path id="o-NLD" d="M0 0"/></defs></svg>${['timeline', 'map', 'graph'].map(view).join('')}`;
	const [outlines, ...views] = pictures(html);
	expect(outlines).toContain('id="o-NLD"');
	expect(views).toEqual(
		['map', 'graph', 'timeline'].map(
			(name) => `<section class="view ${name}"><div class="picture"><b>${name}</b></div></section>`,
		),
	);
	expect(() => pictures('<p>nothing</p>')).toThrow('no view with the class “map”');
});
