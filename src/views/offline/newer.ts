import { onNewer, takeNewer } from '#state/offline.ts';

/** Tells at the top of the page when a newer offline copy lies ready, and loads the page anew when asked. */
export function tellNewer(): void {
	const note = document.createElement('p');
	note.className = 'copy-line';
	note.setAttribute('role', 'status');
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = 'Reload';
	button.addEventListener('click', () => void takeNewer());
	void onNewer(() => {
		document.body.prepend(note);
		note.append('A newer version is here.', button);
	});
}
