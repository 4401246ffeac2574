/** A frame in the browser: brings its picture to life, goes to where its address points, and speaks. */
import { hydrate, mount, tick, type Component } from 'svelte';
import { loadEdition } from 'virtual:dataset';
import { Library } from '#domain/edition.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { afterPaint } from '#state/after-paint.ts';
import { decode } from '#state/place.ts';
import { markStill } from '#state/still.svelte.ts';
import Island from '#views/common/Island.svelte';
import EmbedSaid from './EmbedSaid.svelte';
import EmbedTold from './EmbedTold.svelte';
import { lightAlike } from '../light.ts';
import { speak } from './inside.ts';
import { showMore } from './more.ts';
import { Outward } from './outward.svelte.ts';
import { Placing } from './placing.ts';
import { queryTold } from './query-told.ts';
import { chooseByPress } from './press.ts';

/** What the script of a frame adds to its page. */
export interface Live {
	/** The picture, where it is drawn anew at every choice; without it the page keeps what was sent. */
	readonly picture?: Component;
	/** Whether the picture itself tells what is chosen. */
	readonly isDetail?: boolean;
	/** Whether the picture itself has the words that were said. */
	readonly isQuoted?: boolean;
	/** What else the page gains, once; it may tell what was selected there. */
	readonly enhance?: (picture: HTMLElement, tell: (item: string | undefined) => void) => void;
}

/** @throws when the page is not a frame of ours, or its data cannot be read */
export async function live({
	picture,
	isDetail = false,
	isQuoted = false,
	enhance,
}: Live): Promise<void> {
	const at = (selector: string) => {
		const found = document.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`the frame has no ${selector}`);
		return found;
	};
	const [room, content] = [at('.frame-room'), at('.frame-content')];
	const parts = [at('.frame-head'), content, at('.frame-foot')];
	// From a frame of a snapshot: the way to the same view as it is now.
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-same]')) {
		link.search = location.search;
	}
	// A picture that is to stay as it was sent still says how high it is.
	if (document.documentElement.dataset['static']) {
		speak({ parts, go: () => undefined });
		document.documentElement.dataset['ready'] = 'true';
		return;
	}
	const explorer = new Explorer(new Library(await loadEdition()));
	const placing = new Placing(room, content);
	/** What the page around knows to be selected: it asked for it, or was told. */
	let known = explorer.selected;
	const go = (told: string) => {
		const query = queryTold(location.search, told);
		const { place, refused } = decode(query, explorer.library);
		explorer.go(place);
		explorer.refused = refused.filter((part) => isHeld(part, explorer.library));
		known = place.selected;
		if (known !== undefined) {
			// Marks that are not drawn anew are marked after the next paint.
			void tick().then(() => afterPaint(() => placing.reveal()));
		}
	};
	const drawn = at('#picture');
	if (picture) hydrate(Island, { target: drawn, props: { explorer, of: picture } });
	const outward = new Outward();
	mount(EmbedTold, { target: at('#told'), props: { explorer } });
	mount(EmbedSaid, {
		target: at('#said'),
		props: { explorer, outward, placing, isTold: !isDetail, isQuoted },
	});
	go('');
	chooseByPress(explorer);
	lightAlike(explorer.library);
	outward.open();
	if (!picture) markStill(explorer, at('#said'));
	const tell = speak({ parts, go });
	enhance?.(drawn, tell);
	$effect.root(() => {
		$effect(() => {
			const { selected } = explorer;
			if (selected !== known) tell(selected);
			known = selected;
		});
	});
	showMore(room, content);
	await tick();
	document.documentElement.dataset['ready'] = 'true';
}

/** Whether a part of an address names something of a kind that this frame holds at all: the whole may know it. */
function isHeld(part: string, { events, actors, countries, relations }: Library): boolean {
	const held = { event: events, actor: actors, country: countries, relation: relations };
	const kind = part.slice(0, part.indexOf('='));
	return !(kind in held) || held[kind as keyof typeof held].size > 0;
}
