/** The explorer in the browser: hydrates the shell at home, then goes to where the address points. */
import { hydrate, tick } from 'svelte';
import { loadEdition } from 'virtual:dataset';
import { Library } from '#domain/edition.ts';
import { chooseByClick } from '#shells/choose.ts';
import ExplorerPanes from '#shells/ExplorerPanes.svelte';
import { afterPaint } from '#state/after-paint.ts';
import { markStill } from '#state/still.svelte.ts';
import { followAddress } from '#state/address.svelte.ts';
import { decode, encode } from '#state/place.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { attempt } from '#views/common/attempt.ts';
import Island from '#views/common/Island.svelte';
import { arrived } from '#views/common/island.ts';
import { onceSeen } from '#views/common/seen.ts';
import { body } from '#views/details/body.svelte.ts';
import GraphView from '#views/graph/GraphView.svelte';
import MapView from '#views/map/MapView.svelte';
import TimelineView from '#views/timeline/TimelineView.svelte';

/** Milliseconds after which the page is ready, whatever is still on its way. */
const patience = 3000;

/** The views, by the place in the page that holds each. */
const views = { 'map-view': MapView, 'graph-view': GraphView, 'timeline-view': TimelineView };

/** Lets the browser answer what came meanwhile. */
const rest = () => new Promise((go) => setTimeout(go));

/**
 * Brings the explorer to life, in pieces that are short for a slow phone.
 * @param target the prerendered panes
 * @throws when the data is refused or cannot be read
 */
export async function explore(target: HTMLElement): Promise<void> {
	const library = new Library(await loadEdition());
	const explorer = new Explorer(library);
	// A link to an item wants the body of the panel at once: it is at hand before the panel opens.
	if (decode(location.search, library).place.selected !== undefined) await body.fetch();
	/** A reader can put out single keys; a choice leaves foreign words of the address behind. */
	const hasKeys = new URLSearchParams(location.search).get('keys') !== 'off';
	await rest();
	hydrate(ExplorerPanes, { target, props: { explorer } });
	for (const [name, of] of Object.entries(views)) {
		await rest();
		const place = target.querySelector(`[data-island=${name}]`);
		if (place) hydrate(Island, { target: place, props: { explorer, of } });
	}
	// Before the address: on Back it must know what was chosen until then.
	chooseByClick(explorer);
	followAddress(explorer);
	explorer.later = afterPaint;
	markStill(explorer, target);
	let isAwake = false;
	/** A pointer or the focus in the explorer announces a choice: what it needs is fetched ahead of it. */
	const wake = () => {
		if (isAwake) return;
		isAwake = true;
		void body.fetch();
		import('#shells/awake.ts').then(
			({ awake }) => {
				awake(explorer, target, hasKeys);
			},
			// Marks and links work without; the next sign asks again.
			() => (isAwake = false),
		);
	};
	for (const sign of ['pointerover', 'focusin']) target.addEventListener(sign, wake);
	const story = document.getElementById('story');
	if (story) tell(story, explorer);
	// Who follows a link finds what it points to lit, as soon as the page says that it is ready.
	await tick();
	await arrived(explorer, patience);
	const root = document.documentElement;
	if (encode(explorer.place) !== '' || explorer.refused.length > 0) {
		// It takes its place while it is out of sight: nothing moves under the eyes of whoever is led there.
		root.dataset['ready'] = '';
		await new Promise<void>(afterPaint);
		if (explorer.storyStep === undefined) document.getElementById('explorer')?.scrollIntoView();
	}
	root.dataset['ready'] = 'true';
}

/** The story comes to life when it is near, or at once where the address points into it. */
function tell(story: HTMLElement, explorer: Explorer) {
	const bring = attempt(
		story,
		() => import('#shells/story/live.svelte.ts'),
		({ liveStory }) => liveStory(story, explorer),
		'The pictures cannot follow the words now; each stands with its step.',
	);
	if (explorer.storyStep === undefined) onceSeen(story, () => void bring(), '100%');
	else explorer.coming.add(bring());
}
