import { copy } from '#views/common/copy.ts';

/** A quotation with its speaker, day and article, as one line of text. */
export function citationOf(figure: HTMLElement): string {
	const words = (selector: string) =>
		figure.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
	return `${words('blockquote')} ${words('.speaker')}, ${words('time')}; printed in ${words('.printed')}.`;
}

/**
 * Puts a button to every quotation that copies it with its speaker, day and article. Where the clipboard is
 * refused, the words are selected, to be copied by hand.
 */
export function makeCopyable(section: HTMLElement, tell: (words: string) => void) {
	for (const figure of section.querySelectorAll('figure')) {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = 'Copy';
		button.setAttribute('aria-describedby', figure.id);
		button.addEventListener('click', () => {
			void copy(citationOf(figure)).then((isCopied) => {
				if (isCopied) button.textContent = 'Copied';
				else getSelection()?.selectAllChildren(figure.querySelector('blockquote') ?? figure);
				tell(isCopied ? 'Quotation copied.' : 'The words are selected: copy them.');
			});
		});
		figure.querySelector('.copy')?.append(button);
	}
}
