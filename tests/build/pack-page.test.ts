import { describe, expect, test } from 'vitest';
import { keptFiles } from '#build/kept-files.ts';
import { packPage, packPicture, plainBody } from '#build/pack-page.ts';
import { Packer } from '#domain/pack.ts';

const site = {
	path: 'event/a.html',
	pages: ['index.html', 'event/a.html'],
	address: 'https://example.org/site/',
	land: 'assets/land-1.svg',
};

describe('a page of the one file', () => {
	const packer = new Packer();
	const land = packPicture(
		packer,
		'<svg xmlns="http://www.w3.org/2000/svg"><g id="land"></g></svg>',
	);
	const html = `<title>A &amp; B</title><body><link rel="stylesheet" href="x.css"><script>1</script
		><p id="offline">Save</p><svg viewBox="0 0 1 1"><use href="../assets/land-1.svg#land"></use></svg
		><a href="../">home</a><a href="../data/a.csv">data</a><a href="https://example.com/">out</a><!--[--></body>`;
	packPage(packer, html, land, site);
	const { title, body } = packer.pack().pages['event/a.html'] ?? { title: '', body: [] };

	test('keeps its title and its marks, and leaves out script, style and what only a network gives', () => {
		expect(title).toBe('A & B');
		expect(JSON.stringify(body)).not.toMatch(/stylesheet|script|Save/);
		expect(body).toContainEqual(['!', ['['], []]);
	});

	test('has the land in itself, and refers to it there', () => {
		expect(body).toContainEqual(['svg', ['viewBox', '0 0 1 1'], [['use', ['href', '#land'], []]]]);
		expect(body.at(-1)).toEqual([
			'svg',
			['width', '0', 'height', '0', 'class', 'unseen', 'aria-hidden', 'true'],
			[['g', ['id', 'land'], []]],
		]);
	});

	test('leads to the site on the network for what is not in the file, and says so', () => {
		expect(body).toContainEqual(['a', ['href', '../'], ['home']]);
		expect(body).toContainEqual([
			'a',
			['href', 'https://example.org/site/data/a.csv'],
			['data', ' (needs the network)'],
		]);
		expect(body).toContainEqual(['a', ['href', 'https://example.com/'], ['out']]);
	});
});

test('The words for readers without script are plain markup without links or pictures.', () => {
	const html = `<body><nav>Away</nav><main class="x"><p class="lead s1">Lead</p><h3 class="y"><a href="z">Title</a></h3>
		<svg></svg><p>Words <b>that</b> stay.</p></main></body>`;
	expect(plainBody(html).trim()).toBe('<h3>Title</h3> <p>Words <b>that</b> stay.</p>');
});

test('An offline copy holds pages, script, style, data and fonts, and no picture or page for others.', () => {
	const paths = [
		'404.html',
		'_headers',
		'actor/b.html',
		'assets/index-1.js',
		'assets/land-1.svg',
		'data/events.csv',
		'embed.html',
		'embed/map.html',
		'event/a.html',
		'feed.xml',
		'fonts/OFL.txt',
		'fonts/wp-display.woff2',
		'icon.svg',
		'index.html',
		'offline.html',
		'og/a.png',
		'record/events-1.html',
		'assets',
	];
	expect(keptFiles(paths)).toEqual([
		'actor/b.html',
		'assets/index-1.js',
		'assets/land-1.svg',
		'event/a.html',
		'fonts/wp-display.woff2',
		'icon.svg',
		'index.html',
		'record/events-1.html',
	]);
});
