import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHosts } from '../hosts.ts';
import { serveSite } from '../serve.ts';
import { otherJourneys } from './elsewhere.ts';
import { until, type Engine } from './engine.ts';
import { explorerJourneys } from './explorer.ts';
import { Reader } from './reader.ts';
import { watching } from './watching.ts';
import { frames, speaker, warning, type World } from './world.ts';

/**
 * The main journeys of a reader, a teacher and an editor, in any browser.
 * @param start the browser
 */
export function journeys(name: string, start: () => Promise<Engine>): void {
	describe(`in ${name}`, { timeout: 120_000 }, () => {
		const refused: string[] = [];
		let site: Awaited<ReturnType<typeof serveSite>>;
		let host: World['host'];
		let engine: Engine;
		let reader: Reader;

		beforeAll(async () => {
			site = await serveSite('dist', [watching('dist', refused)]);
			host = await serveHosts({
				editor: {
					head: `<script src="${site.address}embed.js" async></script>`,
					body: frames
						.map(
							(one) =>
								`<iframe id="${one}" title="${one}" src="${site.address}embed/${one}.html" sandbox="allow-scripts" width="640" height="300"></iframe>`,
						)
						.join(''),
				},
			});
			engine = await start();
			reader = new Reader(engine, site.address);
			await engine.resize(1440, 900);
		});
		afterAll(async () => {
			await engine.end();
			host.close();
			await site.close();
		});

		explorerJourneys(() => ({ engine, reader, site, host }));
		otherJourneys(() => ({ engine, reader, site, host }));

		it('is dark where that is asked for', async () => {
			await reader.open('sources.html?theme=dark');
			const background = () => getComputedStyle(document.documentElement).backgroundColor;
			const dark = await reader.ask(background);
			await reader.open('sources.html?theme=light');
			expect(await reader.ask(background)).not.toBe(dark);
		});

		it.each([390, 1440])('no page scrolls sideways at %i px', async (width) => {
			await engine.resize(width, 844);
			const found: string[] = [];
			for (const path of [
				'',
				`event/${warning}.html`,
				`actor/${speaker}.html`,
				'sources.html',
				'positions.html',
				'quotes.html',
				'record.html',
				'teach.html',
				'compare.html',
				'embed.html',
				...frames.map((frame) => `embed/${frame}.html`),
			]) {
				await reader.open(path);
				// A page may still be on its way to its width when its script is ready.
				const fits = () =>
					reader.ask(() => {
						const { scrollWidth, clientWidth } = document.documentElement;
						return scrollWidth <= clientWidth;
					});
				await until(fits, path, 3000).catch(() => found.push(path));
			}
			expect(found).toEqual([]);
		});

		it('nothing was refused, broken or complained of on the way', async () => {
			await reader.gather();
			// Opened by itself, a frame has no picture for the tab of the browser, which asks for one.
			const icon = /^\/embed\/\w+\.html: policy: img-src .*\/favicon\.ico$/;
			expect(reader.complaints.filter((one) => !icon.test(one))).toEqual([]);
			expect(refused).toEqual([]);
		});
	});
}
