/** Brings the slides to life: one at a time, by clicker, keys and buttons. Fetched when the page has slides. */
import { hydrate } from 'svelte';
import { Deck } from '#state/deck.svelte.ts';
import { followDeck } from '#state/deck-address.svelte.ts';
import { wayTo } from '#state/way.ts';
import { keepInStep } from './channel.svelte.ts';
import Controls from './Controls.svelte';
import type { Verb } from './keys.ts';
import { listen } from './listen.ts';
import { number } from './numbers.ts';
import { show } from './show.svelte.ts';
import { hideWhenCalm, keepAwake, toggleFullscreen } from './stage.ts';

/** @param main the prerendered slides */
export function enhance(main: HTMLElement): void {
	const slides = [...main.querySelectorAll<HTMLElement>('.slide')];
	const deck = new Deck(slides.map(({ dataset }) => Number(dataset['builds'])));
	const current = () => slides[deck.step - 1];
	const notes = () => {
		const opened = open(
			wayTo(`./notes.html?step=${deck.step}`),
			'notes',
			'popup,width=1280,height=720',
		);
		if (opened === null) deck.panel = 'refused';
	};
	const leave = () => {
		if (deck.isOverview) deck.isOverview = false;
		else {
			const story = current()?.dataset['story'];
			location.assign(wayTo(story === undefined ? './' : `./?step=${story}`));
		}
	};
	const fill = async () => {
		if (!(await toggleFullscreen())) {
			deck.note = 'This browser refused the full screen. F11 may do it.';
		}
	};
	const act = (verb: Verb) => {
		deck.note = '';
		if (verb === 'goto') deck.panel = 'number';
		else if (verb === 'help') deck.panel = 'keys';
		else if (verb === 'more') deck.panel = 'more';
		else if (verb === 'notes') notes();
		else if (verb === 'fullscreen') void fill();
		else if (verb === 'leave') leave();
		else deck.do(verb);
	};
	const hide = hideWhenCalm();
	listen(deck, (verb) => {
		act(verb);
		if (deck.panel === undefined) hide();
	});
	main.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : undefined;
		const slide = target?.closest('.to') ? target.closest<HTMLElement>('.slide') : undefined;
		if (!slide || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		deck.isOverview = false;
		deck.goTo(slides.indexOf(slide) + 1);
	});
	const place = document.getElementById('slide-controls');
	const controls = {
		deck,
		act,
		get explorerHref() {
			const query = current()?.dataset['query'] ?? '';
			return query === '' ? './' : `./?${query}`;
		},
		get title() {
			return current()?.querySelector('h2')?.textContent.trim() ?? '';
		},
	};
	// As they were sent, and then to where the address points.
	if (place) hydrate(Controls, { target: place, props: controls });
	followDeck(deck, true);
	show(deck, main, slides);
	numbered(deck, slides);
	keepInStep(deck, true);
	keepAwake();
}

/** Keeps the numbers on the slide that shows. */
function numbered(deck: Deck, slides: readonly HTMLElement[]): void {
	const put = () => {
		// The whole place: where marks stand follows from the size of words too, and from what is built.
		number(deck.hasNumbers && !deck.isOverview ? slides[deck.place.step - 1] : undefined);
	};
	addEventListener('resize', put);
	$effect.root(() => {
		$effect(() => {
			put();
		});
	});
}
