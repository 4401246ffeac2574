import type { Browser } from 'playwright';
import { click, type Clicked } from './clicks.ts';
import { load, open, type Loaded } from './load.ts';
import { pan } from './pan.ts';
import { parts, type Compared, type Part } from './pages.ts';
import type { Profile } from './profiles.ts';

/** One visit of a page: how it came up, and how it answered. */
export interface Visit extends Loaded {
	readonly clicks: Readonly<Record<Part, Clicked>>;
	/** Share of frames in time while the map is dragged. */
	readonly frames: number;
	/** Bytes in all, once everything was used. */
	readonly usedBytes: number;
}

/** Opens a page, waits until it is up, clicks on its marks and drags its map. */
export async function use(
	browser: Browser,
	address: string,
	compared: Compared,
	profile: Profile,
	count: number,
): Promise<Visit> {
	const opened = await open(browser, address, compared, profile);
	try {
		const loaded = await load(opened, compared);
		// Waiting for the line is no part of an answer.
		await opened.session.send('Network.emulateNetworkConditions', {
			...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
		});
		const clicks = {} as Record<Part, Clicked>;
		for (const part of parts) clicks[part] = await click(opened, compared, part, count);
		const frames = await pan(opened, compared);
		return { ...loaded, frames, clicks, usedBytes: opened.traffic.bytes };
	} finally {
		await opened.page.context().close();
	}
}
