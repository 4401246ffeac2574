import type { Component } from 'svelte';
import { render } from 'svelte/server';

/**
 * What is made while something is drawn: only then does Svelte, in Node, remember what follows from the
 * state of a thing; elsewhere it is worked out anew at each reading. Its state must not change after.
 */
export function kept<T>(make: () => T): T {
	const made: T[] = [];
	const Maker: Component = () => {
		made.push(make());
		return {};
	};
	const { body } = render(Maker, { props: {} });
	const [one] = made;
	if (one === undefined) throw new Error(`nothing was made: ${body}`);
	return one;
}
