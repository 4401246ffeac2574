import { it } from 'vitest';
import { journeys } from './journeys.ts';
import { hasWebKit, startWebKit } from './webkit.ts';

if (!hasWebKit) {
	const told =
		'The journeys in WebKit are skipped: install webkit2gtk-driver and xvfb (Debian, Ubuntu).';
	console.info(told);
	it.skip(told);
} else journeys('WebKit', startWebKit);
