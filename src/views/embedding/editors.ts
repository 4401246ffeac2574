import { flushSync, hydrate } from 'svelte';
import Builder from './Builder.svelte';
import { Choices } from './choices.svelte.ts';
import type { Facts } from './facts.ts';

/** Brings the builder to life, from what the page knows; then it goes to what its address asks for. */
export function enhance(section: HTMLElement) {
	const text = document.getElementById('builder-facts')?.textContent ?? '';
	const choices = new Choices(JSON.parse(text) as Facts);
	hydrate(Builder, { target: section, props: { choices } });
	flushSync();
	choices.arrive(location.search);
}
