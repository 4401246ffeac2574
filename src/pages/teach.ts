/** The classroom on paper and screen: the lesson, two articles compared, sheets for students, the key. */
import { render } from 'svelte/server';
import { comparables, firstPair } from '#domain/lesson.ts';
import { homeShare } from '#domain/share.ts';
import ComparePage from '#shells/pages/ComparePage.svelte';
import HandoutPage from '#shells/pages/HandoutPage.svelte';
import KeyPage from '#shells/pages/KeyPage.svelte';
import TeachPage from '#shells/pages/TeachPage.svelte';
import type { Rendered } from '../build/pages.ts';
import { headOf } from './head.ts';
import { lessonData } from './lesson-data.ts';
import { qrOf } from './qr.ts';
import type { Site } from './site.ts';
import { withoutMarkers } from './still.ts';

/** The pages of the lesson. A folder of data that has little to teach gets those for which it has something. */
export function lessonPages(site: Site): readonly Rendered[] {
	const { archive, library, explorer } = site;
	const { meta, lesson } = archive;
	const { handout } = lesson;
	const all = comparables(archive, library.chronology);
	const first = firstPair(archive, all);
	const lent = [
		...(handout === undefined ? [] : ['handout.html', 'key.html']),
		...(first === undefined ? [] : ['compare.html']),
	];
	const shares = [
		{ path: 'teach.html', title: 'This lesson', words: 'The whole of it, on any device.' },
		...(first === undefined
			? []
			: [
					{
						path: 'compare.html',
						title: 'Two articles, one event',
						words: 'For pairs of students. No account, and nothing to type.',
					},
				]),
	].map((share) => ({ ...share, code: qrOf(meta.address + share.path) }));
	const props = { explorer, archive };
	return [
		page(site, {
			path: 'teach.html',
			title: lesson.question,
			description: lesson.summary ?? lesson.safety,
			data: lessonData(archive, 'teach.html'),
			body: render(TeachPage, {
				props: { ...props, shares, has: ['present.html', 'notes.html', ...lent] },
			}).body,
		}),
		...(first === undefined
			? []
			: [
					page(site, {
						path: 'compare.html',
						title: 'Two articles, one event',
						description: `What ${archive.sources.length} articles print of each event, two side by side.`,
						body: render(ComparePage, { props: { ...props, all, first } }).body,
					}),
				]),
		...(handout === undefined
			? []
			: [
					page(site, {
						path: 'handout.html',
						title: `Handout: ${handout.title}`,
						description: handout.lead,
						body: render(HandoutPage, {
							props: { ...props, handout, code: qrOf(`${meta.address}compare.html`) },
						}).body,
					}),
					page(site, {
						path: 'key.html',
						title: 'Answer key',
						description:
							'The answers to the handout and the questions of the lesson, for the teacher.',
						body: render(KeyPage, { props }).body,
					}),
				]),
	];
}

interface Part {
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly body: string;
}

function page({ archive, footOf }: Site, { body, title, ...rest }: Part): Rendered {
	const { meta } = archive;
	const named = { ...rest, title: `${title} · ${meta.title}`, share: homeShare(archive) };
	return {
		path: rest.path,
		head: headOf(meta, named),
		body: withoutMarkers(body) + footOf(rest.path),
	};
}
