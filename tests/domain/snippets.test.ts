import { describe, expect, test } from 'vitest';
import { amp, canvas, picture, responsive, simple, type Framed } from '#domain/snippets.ts';
import { elements } from '../markup.ts';

const framed: Framed = {
	src: 'https://ferries.example/embed/timeline.html?kind=offer&theme=dark',
	page: 'https://ferries.example/?kind=offer&view=timeline',
	title: 'Timeline. Two “offers” & "objections" · Ferries',
	height: 575,
	picture: {
		path: 'https://ferries.example/og/timeline.png',
		alt: 'A timeline of 9 events <all>.',
	},
	site: 'Ferries & Harbours',
	coversUntil: '1987-10-12',
};

/** The one element of a name. */
function only(html: string, name: string) {
	const found = elements(html).filter((one) => one.name === name);
	expect(found, name).toHaveLength(1);
	return found[0]?.attributes ?? {};
}

test('The simple code is a frame with a title of its own, in the width of its column, loaded when it comes near.', () => {
	expect(only(simple(framed), 'iframe')).toEqual({
		src: framed.src,
		title: framed.title,
		width: '100%',
		height: '575',
		loading: 'lazy',
		style: 'border:0;width:100%',
		allow: 'clipboard-write; fullscreen',
		allowfullscreen: '',
	});
	expect(elements(simple(framed)).some(({ name }) => name === 'script')).toBe(false);
});

test('Under a pinned frame stands the day to which it is pinned, and that of its data.', () => {
	expect(simple({ ...framed, pinnedTo: '1987-11-01' })).toContain(
		'Data as of 12 October 1987, pinned to its version of 1 November 1987, CC BY 4.0.',
	);
	expect(simple(framed)).not.toContain('pinned');
});

describe('Every code', () => {
	test.each([
		['simple', simple],
		['responsive', responsive],
		['picture', picture],
		['AMP', amp],
		['Canvas', canvas],
	])(
		'%s keeps a line with the link, the day of the data and the licence where the rest is taken out.',
		(_, code) => {
			const line = elements(code(framed)).find(({ name }) => name === 'p');
			expect(line?.text).toBe(
				'Ferries & Harbours: open the full page. Data as of 12 October 1987, CC BY 4.0.',
			);
			const links = elements(code(framed)).filter(({ name }) => name === 'a');
			expect(links.map(({ attributes }) => attributes['href'])).toContain(framed.page);
		},
	);

	test.each([
		['simple', simple],
		['responsive', responsive],
		['AMP', amp],
		['Canvas', canvas],
	])('%s names the frame’s address and title as they are.', (name, code) => {
		const frame = only(code(framed), name === 'AMP' ? 'amp-iframe' : 'iframe');
		expect(frame).toMatchObject({ src: framed.src, title: framed.title });
	});
});

test('The listener of the responsive code changes the height of the frame that speaks, and of no other.', () => {
	const script = elements(responsive(framed)).find(({ name }) => name === 'script')?.text ?? '';
	const frames = [{}, {}].map(() => ({ contentWindow: {}, style: { height: '' } }));
	let hear: (event: { data: unknown; source: unknown }) => void = () => undefined;
	const asked: string[] = [];
	const document = {
		querySelectorAll: (selector: string) => {
			asked.push(selector);
			return frames;
		},
	};
	const listen = (_: string, listener: typeof hear) => {
		hear = listener;
	};
	// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
	new Function('addEventListener', 'document', script)(listen, document);
	const height = { type: 'explainer:height', height: 612 };
	hear({ data: null, source: frames[1]?.contentWindow });
	hear({ data: { type: 'other', height: 9 }, source: frames[1]?.contentWindow });
	hear({ data: height, source: {} });
	expect(frames.map(({ style }) => style.height)).toEqual(['', '']);
	hear({ data: height, source: frames[1]?.contentWindow });
	expect(frames.map(({ style }) => style.height)).toEqual(['', '612px']);
	expect(new Set(asked)).toEqual(new Set(['iframe[src^="https://ferries.example/embed/"]']));
});

test('The picture leads to the page, has its size, and its words are written.', () => {
	const [link, image] = elements(picture(framed));
	expect(link).toMatchObject({ name: 'a', attributes: { href: framed.page } });
	expect(image).toMatchObject({
		name: 'img',
		attributes: {
			src: framed.picture.path,
			alt: framed.picture.alt,
			width: '1200',
			height: '630',
		},
	});
});

test('For AMP there is a placeholder, a sandbox, and a button that gives the height that is asked for.', () => {
	const frame = only(amp(framed), 'amp-iframe');
	expect(frame).toMatchObject({ layout: 'fixed-height', height: '575', resizable: '' });
	expect(frame['sandbox']).toContain('allow-scripts');
	expect(only(amp(framed), 'amp-img')).toMatchObject({
		src: framed.picture.path,
		placeholder: '',
	});
	expect(only(amp(framed), 'div')).toHaveProperty('overflow');
});

test('For Canvas there are only attributes that its list keeps.', () => {
	const kept = ['src', 'width', 'height', 'name', 'align', 'frameborder', 'scrolling', 'sandbox'];
	const allowed = [...kept, 'allowfullscreen', 'title', 'style'];
	expect(
		Object.keys(only(canvas(framed), 'iframe')).filter((one) => !allowed.includes(one)),
	).toEqual([]);
});
