import { it } from 'vitest';
import { firefoxPath, startFirefox } from './firefox.ts';
import { journeys } from './journeys.ts';

if (firefoxPath === undefined) {
	const told =
		'The journeys in Firefox are skipped: install firefox-esr (Debian) or Firefox, or set FIREFOX_PATH.';
	console.info(told);
	it.skip(told);
} else journeys('Firefox', startFirefox);
