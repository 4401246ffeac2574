import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { atOnce } from './at-once.ts';
import { launch, settled, visit } from './browser.ts';
import { serveHosts } from './hosts.ts';
import { wakes } from './wakes.ts';

const frames = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event', 'check'];

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** What the policy of a page says when it is tried: by a script that nobody named, and by text that would become markup. */
interface Tried {
	/** The rules that were broken, as the browser tells of them. */
	readonly told: readonly string[];
	readonly hasRun: boolean;
	readonly isMarkup: boolean;
}

const tried = (page: Page | Frame): Promise<Tried> =>
	page.evaluate(async () => {
		const told: string[] = [];
		const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
			told.push(effectiveDirective);
		document.addEventListener('securitypolicyviolation', hear);
		// For our own listener these are no complaints.
		Object.assign(window, { isTrying: true });
		const script = document.createElement('script');
		const owner = window as Window & { hasRun?: boolean };
		try {
			script.append('window.hasRun = true');
			document.body.append(script);
		} catch {
			// Some browsers refuse the text, others the element.
		}
		const place = document.createElement('p');
		try {
			Reflect.set(place, 'innerHTML', '<b>bold</b>');
		} catch {
			// Refused, as it must be.
		}
		place.setAttribute('style', 'color: red');
		await new Promise((later) => setTimeout(later, 20));
		script.remove();
		document.removeEventListener('securitypolicyviolation', hear);
		return {
			told: [...new Set(told)].toSorted(),
			hasRun: owner.hasRun === true,
			isMarkup: place.children.length > 0,
		};
	});

/** What the browser or our own listener said of a policy, and any error of a script. */
const offences = (complaints: readonly string[]) =>
	complaints.filter(
		(one) =>
			/policy|violat|refused|trusted|^error/i.test(one) && !one.includes('Failed to load resource'),
	);

const inForce: Tried = {
	told: ['require-trusted-types-for', 'style-src-attr'],
	hasRun: false,
	isMarkup: false,
};

describe('the policy', { concurrent: false }, () => {
	const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.html'));

	it('is broken by no page of the site, and is in force on each', async () => {
		expect(pages.length).toBeGreaterThan(100);
		const lanes = 4;
		const shares = Array.from({ length: lanes }, (_, lane) =>
			pages.filter((_path, index) => index % lanes === lane),
		);
		const wrong = await atOnce(lanes, shares, async (share) => {
			const { page, complaints, strangers } = await visit(browser, 'icon.svg');
			const failures: string[] = [];
			for (const path of share) {
				complaints.length = 0;
				await page.goto(inject('site') + path, { waitUntil: 'domcontentloaded' });
				// One page has no script of ours: it may be shown at any depth.
				const isStill = path === '404.html';
				if (!isStill) await page.waitForSelector('html[data-ready]', { state: 'attached' });
				await settled(page);
				try {
					expect(offences(complaints)).toEqual([]);
					const found = await tried(page);
					if (isStill)
						expect(found).toMatchObject({
							told: ['script-src-elem', 'style-src-attr'],
							hasRun: false,
						});
					else expect(found).toEqual(inForce);
				} catch (error) {
					failures.push(`${path}: ${String(error)}`);
				}
			}
			if (strangers.length > 0) failures.push(strangers.join(' '));
			await page.context().close();
			if (failures.length > 0) throw new Error(failures.join('\n'));
		});
		expect(wrong).toBe('');
	}, 300_000);

	it('is broken by nothing that a reader does in the explorer', async () => {
		const { page, complaints } = await visit(browser, '');
		await page.waitForSelector('html[data-ready]');
		for (const { page: path, act, lives, isLink } of wakes) {
			if (path !== 'index.html' || isLink === true) continue;
			await act?.(page);
			await page.waitForSelector(lives, { state: 'attached' });
			// As it was: the next part is found in the pictures.
			await page.keyboard.press('Escape');
			await page.evaluate(() => {
				const all = document.querySelectorAll<HTMLElement>('.switch [value=picture]');
				for (const one of all) one.click();
				for (const one of document.querySelectorAll('.connect, .windows details'))
					one.removeAttribute('open');
				history.pushState(null, '', location.pathname);
				dispatchEvent(new PopStateEvent('popstate'));
			});
		}
		// What the browser remarks of its own work is no complaint.
		expect(complaints.filter((one) => !one.startsWith('verbose:'))).toEqual([]);
		expect((await tried(page)).told).toHaveLength(2);
		expect(offences(complaints).length).toBeGreaterThan(0);
		await page.context().close();
	});

	it('is broken by no key of the slides, nor by the notes beside them', async () => {
		const { page, complaints } = await visit(browser, 'present.html');
		await page.waitForSelector('#deck[data-live=true]');
		for (const key of ['PageDown', 'PageDown', 'o', 'o', 'l', '+', '-', 'd', 'b', 'b']) {
			await page.keyboard.press(key);
			await settled(page);
		}
		await page.keyboard.press('?');
		await page.waitForSelector('dialog[open]');
		// Where no dialog is open it would leave the slides.
		await page.keyboard.press('Escape');
		await page.waitForSelector('dialog[open]', { state: 'detached' });
		await page.keyboard.press('Home');
		await settled(page);
		const opened = page.waitForEvent('popup');
		await page.keyboard.press('s');
		const notes = await opened;
		const said: string[] = [];
		notes.on('console', (message) => said.push(message.text()));
		await notes.waitForSelector('#speaker-notes[data-live=true]', { state: 'attached' });
		await page.keyboard.press('PageDown');
		// Behind the notes nothing is drawn, and nothing would settle.
		await page.bringToFront();
		await settled(page);
		expect(complaints).toEqual([]);
		expect(said).toEqual([]);
		await page.context().close();
	});

	it('is broken by no choice of the builder, of the lesson or of a pair', async () => {
		for (const path of [
			'embed.html',
			'teach.html',
			'compare.html',
			'positions.html',
			'quotes.html',
		]) {
			const { page, complaints } = await visit(browser, path);
			await page.waitForSelector('html[data-ready]', { state: 'attached' });
			for (const field of await page.locator('main select:visible').all()) {
				await field.selectOption({ index: 1 });
			}
			for (const field of await page.locator('main :is([type=radio], [type=checkbox])').all()) {
				if (await field.isVisible()) await field.setChecked(true, { force: true });
			}
			await settled(page);
			// A frame that is shown anew is asked for no longer.
			expect(
				complaints.filter((one) => !/^failed:|Failed to load resource/.test(one)),
				path,
			).toEqual([]);
			await page.context().close();
		}
	});

	it('is broken by no frame in a sandbox, and is in force in each', async () => {
		const body = frames
			.map(
				(name) =>
					`<iframe name="${name}" sandbox="allow-scripts" width="600" height="500" src="${inject('site')}embed/${name}.html"></iframe>`,
			)
			.join('');
		const hosts = await serveHosts({ host: { body } });
		const { page, complaints } = await visit(browser, 'host', {}, hosts.address);
		for (const name of frames) {
			const frame = page.frame({ name });
			if (!frame) throw new Error(`there is no frame ${name}`);
			await frame.waitForSelector('html[data-ready]', { state: 'attached' });
			await frame.evaluate(() => {
				document
					.querySelector('#picture [data-item], #picture td a')
					?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
			});
			expect(offences(complaints), name).toEqual([]);
			const found = await tried(frame);
			expect(found, name).toEqual(inForce);
			complaints.length = 0;
		}
		await page.context().close();
		hosts.close();
	});

	it('is broken by nothing in the one file, from a disk, and is in force there', async () => {
		const file = pathToFileURL(resolve('dist/offline.html')).href;
		const { page, complaints } = await visit(browser, '', {}, file);
		for (const query of [
			'',
			'?page=present&step=2',
			'?page=teach',
			'?page=sources',
			'?event=putin-warning-vladivostok',
		]) {
			await page.goto(file + query);
			await page.waitForSelector('html[data-ready]', { state: 'attached' });
			await settled(page);
			expect(complaints, query).toEqual([]);
			const found = await tried(page);
			expect(found, query).toEqual(inForce);
			complaints.length = 0;
		}
		await page.context().close();
	});
});
