import { defineConfig } from 'vitest/config';
import SecondTry from './second-try.ts';

/** Journeys in a real browser, on the built site. Two files run beside one another: half of the time one waits. */
export default defineConfig({
	test: {
		include: ['tests/browser/**/*.test.ts'],
		globalSetup: ['tests/browser/serve.ts'],
		maxWorkers: 2,
		// Tests of a file that may run beside one another do so two by two.
		maxConcurrency: 2,
		// One process for many of them: what one file has loaded, the driver of the browser, serves the next.
		isolate: false,
		// Parts of a page come to life when they are seen, on whatever machine: a journey gets a second try.
		retry: 1,
		// What follows a choice comes after the paint, and later on a busy machine.
		expect: { poll: { timeout: 5000 } },
		reporters: ['default', 'json', new SecondTry()],
		outputFile: { json: 'node_modules/.cache/tests/browser.json' },
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
