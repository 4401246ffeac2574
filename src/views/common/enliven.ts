import { attempt } from './attempt.ts';
import { onceSeen } from './seen.ts';

/** What gives a section that is whole without script a little more. */
type Load = () => Promise<{ enhance: (section: HTMLElement) => unknown }>;

/**
 * Brings sections to life, each when it comes near; `data-live` on a section says whether that worked.
 * @param sections how to fetch what a section is given, by the id of the section
 */
export function enliven(sections: Readonly<Record<string, Load>>): void {
	for (const [id, load] of Object.entries(sections)) {
		const section = document.getElementById(id);
		if (!section) continue;
		const bring = attempt(section, load, async ({ enhance }) => {
			await enhance(section);
			section.dataset['live'] = 'true';
		});
		const begin = async () => {
			if (!(await bring())) section.dataset['live'] = 'false';
		};
		onceSeen(section, () => void begin(), '400px');
	}
}
