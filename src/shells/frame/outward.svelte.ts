/** The address that a reader asked for and that could not be opened, to be shown. */
export class Outward {
	address = $state.raw<string>();

	/**
	 * Lets every link that leads out of the frame open in a window of its own; where the page around lets no
	 * window be opened, its address is kept to be shown.
	 */
	open(): void {
		document.addEventListener('click', (event) => {
			if (event.defaultPrevented || !(event.target instanceof Element)) return;
			const link = event.target.closest('a');
			const written = link?.getAttribute('href') ?? '#';
			if (written.startsWith('#')) return;
			event.preventDefault();
			const address = new URL(written, location.href).href;
			// With `noopener` a browser would not say whether it was let; so the way back is cut by hand.
			const opened = window.open(address, '_blank');
			if (opened === null) this.address = address;
			else cut(opened);
		});
	}
}

function cut(opened: Window) {
	try {
		opened.opener = null;
	} catch {
		// Another origin already: it could do no more than any page that a link leads to.
	}
}
