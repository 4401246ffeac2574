/** Room in px between a word and what is told of it, and to the edges of the window. */
const gap = 6;

/** Unfolds the answer that the address names. */
function unfold(section: HTMLElement) {
	const named = document.getElementById(location.hash.slice(1));
	if (named instanceof HTMLDetailsElement && section.contains(named)) named.open = true;
}

/**
 * Lets a marked word show its meaning in place: what the glossary below says of it. Without script, and
 * with a key held down, the word is a link to the glossary.
 * @param section the part of the page whose words are marked
 */
export function enhance(section: HTMLElement) {
	const note = document.createElement('div');
	note.className = 'meaning';
	note.popover = 'auto';
	note.id = `${section.id}-meaning`;
	let word: HTMLAnchorElement | undefined;
	// Before, not after: the later event comes when the reader may already have gone on.
	note.addEventListener('beforetoggle', (event) => {
		if (event.newState === 'closed') word?.setAttribute('aria-expanded', 'false');
	});
	for (const link of section.querySelectorAll('a.term')) {
		link.setAttribute('aria-expanded', 'false');
		link.setAttribute('role', 'button');
	}

	const show = (link: HTMLAnchorElement, entry: HTMLElement) => {
		word = link;
		const [term, meaning] = [entry.querySelector('dt'), entry.querySelector('dd')];
		const name = document.createElement('b');
		name.textContent = term?.textContent ?? '';
		note.replaceChildren(name, ` ${meaning?.textContent ?? ''}`);
		// It follows the word in the page, so that it is read next.
		link.after(note);
		note.showPopover();
		link.setAttribute('aria-expanded', 'true');
		const { left, top, bottom } = link.getBoundingClientRect();
		const { width, height } = note.getBoundingClientRect();
		const isBelow = bottom + gap + height <= innerHeight;
		note.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
		note.style.top = `${isBelow ? bottom + gap : Math.max(gap, top - gap - height)}px`;
	};
	const toggle = (event: Event) => {
		if (!(event.target instanceof Element)) return;
		const link = event.target.closest<HTMLAnchorElement>('a.term');
		const entry = link && document.getElementById(link.hash.slice(1));
		if (!link || !entry) return;
		event.preventDefault();
		if (note.matches(':popover-open') && word === link) note.hidePopover();
		else show(link, entry);
	};
	section.addEventListener('click', (event) => {
		if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) toggle(event);
	});
	section.addEventListener('keydown', (event) => {
		if (event.key === ' ') toggle(event);
	});
	unfold(section);
	addEventListener('hashchange', () => {
		unfold(section);
	});
	// A word that scrolls away takes its meaning along.
	addEventListener(
		'scroll',
		() => {
			if (note.matches(':popover-open')) note.hidePopover();
		},
		{ passive: true },
	);
}
