import type { BrowserContextOptions } from 'playwright';

/** A machine and a line that a page is measured on. */
export interface Profile {
	readonly title: string;
	readonly window: BrowserContextOptions;
	/** How much slower than this machine. */
	readonly slower: number;
	/** Bits a second and milliseconds to and fro, where the line is not that of this machine. */
	readonly line?: { readonly bits: number; readonly latency: number };
}

/** A phone on a slow line, and a desktop on a fast one. */
export const profiles: readonly Profile[] = [
	{
		title: 'Phone: 390 × 844, 4 times slower, 1.6 Mbit/s, 150 ms',
		window: {
			viewport: { width: 390, height: 844 },
			deviceScaleFactor: 2,
			isMobile: true,
			hasTouch: true,
		},
		slower: 4,
		line: { bits: 1_600_000, latency: 150 },
	},
	{
		title: 'Desktop: 1440 × 900, as fast as this machine',
		window: { viewport: { width: 1440, height: 900 } },
		slower: 1,
	},
];
