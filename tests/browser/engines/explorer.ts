import { expect, it } from 'vitest';
import { country, data, isMarked, nothing, speaker, warning, type World } from './world.ts';

/** What a reader does on the first page. */
export function explorerJourneys(world: () => World): void {
	it('the first screen can be read, in its own face', async () => {
		const { reader } = world();
		await reader.open();
		const first = await reader.ask(() => {
			const heading = document.querySelector('h1');
			const { top = -1, bottom = -1 } = heading?.getBoundingClientRect() ?? {};
			const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
			return { top, bottom, face: faces.length, wide: heading?.offsetWidth ?? 0 };
		});
		expect(first.top).toBeGreaterThan(0);
		expect(first.bottom).toBeLessThan(900);
		expect(first.face).toBeGreaterThan(0);
		expect(await reader.text('h1')).toBe(data.meta.headline.join(' '));
		expect(await reader.text('#answer .answer')).toContain(data.meta.answer.slice(0, 40));
	});

	it('an event, an actor and a country are chosen by a press, every view marks them, and Back undoes them', async () => {
		const { engine, reader } = world();
		await reader.open();
		await reader.click(`#explorer .timeline .picture [data-item="events/${warning}"]`);
		await reader.at(`?event=${warning}`);
		await isMarked(reader, `events/${warning}`);
		await reader.read('#details', 'Who reports it');
		await reader.click(`#explorer .graph svg [data-item="actors/${speaker}"]`);
		await reader.at(`?actor=${speaker}`);
		await isMarked(reader, `actors/${speaker}`);
		await reader.click('#explorer .map label', 'List');
		await reader.click(`#explorer .map .list [data-item="countries/${country}"]`);
		await reader.at(`?country=${country}`);
		await isMarked(reader, `countries/${country}`);
		await engine.back();
		await reader.at(`?actor=${speaker}`);
		await engine.back();
		await reader.at(`?event=${warning}`);
		await isMarked(reader, `events/${warning}`);
		await engine.back();
		await reader.at('');
		await reader.wait(nothing);
	});

	it('the same by keyboard; Esc lets go, and the focus stays', async () => {
		const { engine, reader } = world();
		await reader.open();
		// The moving map takes the place of the still one: what had the focus there would lose it.
		await reader.wait(() => {
			document.querySelector('#explorer .map')?.scrollIntoView();
			return document.querySelector('#explorer .map .controls:not(.waiting)') !== null;
		});
		for (const [mark, query] of [
			[`.timeline .picture [data-item="events/${warning}"]`, `?event=${warning}`],
			[`.graph svg [data-item="actors/${speaker}"]`, `?actor=${speaker}`],
			[`.map svg a[data-item="countries/${country}"]`, `?country=${country}`],
		] as const) {
			const [item = ''] = /\w+\/[^"]+/.exec(mark) ?? [];
			await reader.strike(`#explorer ${mark}`, 'Enter');
			await reader.at(query);
			await isMarked(reader, item);
			await engine.strike('Escape');
			await reader.wait(nothing);
			const at = await reader.ask(() => (document.activeElement as HTMLElement).dataset['item']);
			expect(at).toBe(item);
		}
	});

	it('a shared link opens the same', async () => {
		const { reader } = world();
		await reader.open(`?actor=${speaker}&view=graph`);
		await isMarked(reader, `actors/${speaker}`);
	});

	it('a filter narrows, a search finds, a day steps back, and each is undone', async () => {
		const { reader } = world();
		await reader.open();
		const marks = '#explorer .timeline .picture a[data-item]';
		const all = await reader.count(marks);
		await reader.click('#explorer .timeline button', 'Warnings');
		await reader.at('?kind=warning');
		expect(await reader.count(marks)).toBeLessThan(all);
		await reader.click('#explorer button', 'Show all');
		await reader.at('');
		await reader.wait((marks, all) => document.querySelectorAll(marks).length >= all, marks, all);
		await reader.click('#explorer input[type="search"]');
		await reader.wait(() => document.querySelector('.search[data-awake]') !== null);
		await reader.strike('#explorer input[type="search"]', ...Array.from('Zelensky'));
		// In a window without the focus of the system, which tests have not, Firefox folds the list.
		const isFound = () =>
			document.querySelector('.found a')?.textContent.includes('Zelenskyy') === true;
		await reader.wait(isFound);
		await reader.at('?q=Zelensky');
		await reader.open();
		await reader.click('#explorer button[aria-label="To the recorded day before"]');
		await reader.wait(() => location.search.startsWith('?asof='));
		await reader.click('#explorer button[aria-label="To the recorded day after"]');
		await reader.at('');
	});
}
