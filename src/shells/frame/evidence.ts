import { mount, unmount } from 'svelte';
import { loadStands } from 'virtual:stands';
import EmbedEvidence from './EmbedEvidence.svelte';

/**
 * Opens the evidence of a pressed cell under the row that it is in; a second press closes it.
 * @param tell hears which position was chosen
 */
export function openBeneath(section: HTMLElement, tell: (item: string | undefined) => void): void {
	let opened: (() => void) | undefined;
	const close = () => {
		opened?.();
		opened = undefined;
	};
	// Another proposal has other cells.
	section.addEventListener('change', close);
	section.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (!(event.target instanceof Element)) return;
		// Rows in another order leave no place for it.
		if (event.target.closest('thead button')) close();
		const link = event.target.closest('td:not(.under) a');
		if (!(link instanceof HTMLAnchorElement)) return;
		event.preventDefault();
		const wasOpen = link.ariaCurrent === 'true';
		close();
		if (wasOpen) {
			tell(undefined);
			return;
		}
		void open(link).then((shut) => (opened = shut));
		tell(link.dataset['item']);
	});
}

/** @returns what closes it again */
async function open(link: HTMLAnchorElement): Promise<(() => void) | undefined> {
	const cell = (await loadStands())[link.hash.slice(1)];
	const row = link.closest('tr');
	if (!cell || !row) return undefined;
	link.ariaCurrent = 'true';
	const under = document.createElement('tr');
	const room = document.createElement('td');
	room.colSpan = row.cells.length;
	// As a cell of the proposal that is shown where only one fits.
	room.className = 'under on';
	under.append(room);
	row.after(under);
	const shut = () => {
		link.ariaCurrent = null;
		under.remove();
		void unmount(made);
	};
	const made: Record<string, unknown> = mount(EmbedEvidence, {
		target: room,
		props: {
			cell,
			href: link.getAttribute('href') ?? '',
			onclose: () => {
				link.click();
				link.focus({ preventScroll: true });
			},
		},
	});
	return shut;
}
