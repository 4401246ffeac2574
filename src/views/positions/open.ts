import { mount, unmount } from 'svelte';

/**
 * Opens the evidence of a pressed cell in place. Where it cannot be fetched the link is followed, and clicks
 * that ask for another tab are left to the browser.
 */
export function openInPlace(section: HTMLElement) {
	section.addEventListener('click', (event) => {
		if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
			return;
		}
		const link = event.target instanceof Element ? event.target.closest('td a') : null;
		if (!(link instanceof HTMLAnchorElement)) return;
		const id = link.hash.slice(1);
		// On the page that holds the evidence the link leads to it.
		if (document.getElementById(id)) return;
		event.preventDefault();
		void Promise.all([import('./EvidenceDialog.svelte'), import('virtual:stands')])
			.then(async ([{ default: EvidenceDialog }, { loadStands }]) => {
				const cell = (await loadStands())[id];
				if (!cell) throw new Error(`there is no evidence for "${id}"`);
				link.ariaCurrent = 'true';
				const dialog: Record<string, unknown> = mount(EvidenceDialog, {
					target: document.body,
					props: {
						cell,
						href: link.href,
						onclosed: () => {
							link.ariaCurrent = null;
							link.focus({ preventScroll: true });
							void unmount(dialog);
						},
					},
				});
			})
			.catch((error: unknown) => {
				console.warn(error);
				location.assign(link.href);
			});
	});
}
