/** Themes that a reader can ask for; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

/** Reads storage without ever throwing: it is refused in sandboxed frames and by some settings. */
function recall(): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Writes storage where it is allowed; elsewhere the choice lasts as long as the page. */
function remember(value: string) {
	try {
		localStorage.setItem(key, value);
	} catch {
		return;
	}
}

/** How a reader wants the page to look: the only code that touches storage. */
export class Preferences {
	theme = $state.raw<Theme>('auto');

	/** Takes the theme of the address first, then the one remembered. */
	restore(search: string) {
		const asked = new URLSearchParams(search).get('theme') ?? recall();
		this.theme = themes.find((one) => one === asked) ?? 'auto';
		this.#show();
	}

	/** Chooses a theme and remembers it. */
	choose(theme: Theme) {
		this.theme = theme;
		remember(theme);
		this.#show();
	}

	#show() {
		if (this.theme === 'auto') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = this.theme;
	}
}
