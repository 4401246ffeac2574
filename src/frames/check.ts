/** Script of the page that finds out, in a frame, what the page around it allows. */
import { flushSync, hydrate } from 'svelte';
import { speak } from '#shells/frame/inside.ts';
import { Outward } from '#shells/frame/outward.svelte.ts';
import Check from '#views/embedding/Check.svelte';
import { Inspection } from '#views/embedding/inspection.svelte.ts';

const place = document.getElementById('check');
if (place) {
	const inspection = new Inspection();
	const outward = new Outward();
	hydrate(Check, {
		target: place,
		props: {
			found: () => inspection.found,
			refused: () => outward.address,
			onpress: () => void inspection.press(),
		},
	});
	flushSync();
	inspection.begin();
	outward.open();
	speak({ parts: [place], go: () => undefined });
	new ResizeObserver(() => {
		inspection.asked = Math.ceil(place.getBoundingClientRect().height);
	}).observe(place);
	document.documentElement.dataset['ready'] = 'true';
}
