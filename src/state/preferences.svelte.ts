import { lookOf, plain, remember, show, type Choice, type Look } from './look.ts';

/** How a reader wants the page to look. */
export class Preferences {
	look = $state.raw<Look>(plain);

	/** Takes what the address asks for first, then what is remembered. */
	restore(search: string) {
		this.look = lookOf(search);
		show(this.look);
	}

	/** Chooses one thing and remembers it. */
	choose<Name extends Choice>(name: Name, value: Look[Name]) {
		this.look = { ...this.look, [name]: value };
		remember({ [name]: value });
		show(this.look);
	}
}
