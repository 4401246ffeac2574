import { citationForms, withAccess, type CitationForm } from '#domain/cite.ts';
import { copy } from '#views/common/copy.ts';

/** Gives each citation a button that adds the day, copies it and says so. */
export function enhance(section: HTMLElement): void {
	for (const shown of section.querySelectorAll<HTMLElement>('pre[data-form]')) {
		const form = shown.dataset['form'] as CitationForm;
		const plain = shown.textContent;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = `Copy: ${citationForms[form]}`;
		const status = document.createElement('span');
		status.setAttribute('role', 'status');
		button.addEventListener('click', () => {
			shown.textContent = withAccess(form, plain, today());
			void copy(shown.textContent).then((isCopied) => {
				if (!isCopied) getSelection()?.selectAllChildren(shown);
				status.textContent = isCopied
					? ' Copied.'
					: ' Copying is refused here. It is selected: press Ctrl or Command and C.';
			});
		});
		shown.after(button, status);
	}
}

/** The reader's day, as YYYY-MM-DD. */
function today(): string {
	const now = new Date();
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
