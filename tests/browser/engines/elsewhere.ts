import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { Reader } from './reader.ts';
import { noting } from './watching.ts';
import { data, frames, isMarked, warning, type World } from './world.ts';

/** What a teacher and an editor do, and a reader without a network. */
export function otherJourneys(world: () => World): void {
	it('the slides go forward and back, show all, and the notes keep in step in a window of their own', async () => {
		const { engine, reader, site } = world();
		await reader.open('present.html');
		const at = (step: string) =>
			reader.wait((step) => document.documentElement.dataset['step'] === step, step);
		await reader.wait(() => document.querySelector('#deck[data-live="true"]') !== null);
		await engine.strike('PageDown');
		await at('2');
		await engine.strike('ArrowRight');
		await at('3');
		await engine.strike('PageUp');
		await at('2');
		expect(await reader.count('.slide')).toBe(1);
		await engine.strike('o');
		await reader.wait(() => document.querySelector('#deck[data-overview]') !== null);
		expect(await reader.count('.slide')).toBeGreaterThan(5);
		await engine.strike('Escape');
		await reader.wait(() => !document.querySelector('#deck[data-overview]'));
		await engine.strike('s');
		const beside = await engine.opened();
		const notes = new Reader(beside, site.address, undefined, reader.complaints);
		await notes.wait(() => document.querySelector('[data-following]') !== null);
		await notes.wait(() => location.search === '?step=2');
		await engine.strike('PageDown');
		await notes.wait(() => location.search === '?step=3');
		await beside.strike('PageUp');
		await at('2');
		await notes.gather();
		await beside.shut();
	});

	it('a question of the lesson is answered, and two articles are compared', async () => {
		const { reader } = world();
		await reader.open('teach.html');
		await reader.wait(() => document.querySelector('#lesson[data-live="true"]') !== null);
		await reader.click('#quiz fieldset label:has([value="right"])');
		await reader.click('#quiz fieldset button', 'Check');
		await reader.read('#quiz fieldset [role="status"]', 'Yes.');
		await reader.open(`compare.html?event=${warning}&source=A,B`);
		await reader.wait(() => document.querySelector('#compared[data-live="true"]') !== null);
		expect(await reader.ask(letters)).toEqual(['A', 'B']);
		// A list of choices is the system's own: its value is set, as the system does it.
		await reader.ask(() => {
			const [, , right] = document.querySelectorAll<HTMLSelectElement>('.choose select');
			if (right) right.value = 'C';
			right?.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await reader.at(`?event=${warning}&source=A,C`);
		expect(await reader.ask(letters)).toEqual(['A', 'C']);
	});

	it('every frame works shut in, on a page of somebody else, and gets its height', async () => {
		const { engine, reader, host } = world();
		await reader.gather();
		await engine.goto(`${host.address}editor`);
		for (const frame of frames) {
			const inner = reader.within(`#${frame}`);
			await inner.wait(() => document.documentElement.dataset['ready'] === 'true');
			await reader.wait((frame) => {
				const { clientHeight = 0 } = document.querySelector(`#${frame}`) ?? {};
				return clientHeight > 0 && clientHeight !== 300;
			}, frame);
			await reader.wait(
				(frame, held) => {
					const { clientHeight = 0 } = document.querySelector(`#${frame}`) ?? {};
					return Math.abs(clientHeight - held) <= 4;
				},
				frame,
				await inner.ask(() =>
					['.frame-head', '.frame-content', '.frame-foot'].reduce(
						(sum, part) =>
							sum + (document.querySelector(part)?.getBoundingClientRect().height ?? 0),
						0,
					),
				),
			);
		}
		const timeline = reader.within('#timeline');
		await timeline.click(`a[data-item="events/${warning}"]`);
		await timeline.wait(() => document.querySelector('#details-title') !== null);
		for (const frame of frames) await reader.within(`#${frame}`).gather();
	});

	it('the site in one file opens from a disk, alive', async () => {
		const { reader } = world();
		const folder = resolve('node_modules/.cache/engines');
		mkdirSync(folder, { recursive: true });
		const file = resolve(folder, 'offline.html');
		writeFileSync(file, noting(readFileSync('dist/offline.html', 'utf8')));
		const { href } = pathToFileURL(file);
		await reader.open(href);
		await reader.click(`#explorer .timeline .picture [data-item="events/${warning}"]`);
		await isMarked(reader, `events/${warning}`);
		await reader.at(`?event=${warning}`);
		await reader.open(`${href}?page=event/${warning}`);
		expect(await reader.text('h1')).toBe(data.events.find(({ id }) => id === warning)?.title);
	});
}

/** The letters of the articles that stand side by side. */
function letters(): readonly string[] {
	return [...document.querySelectorAll('.side h3')].map(({ textContent }) => textContent);
}
