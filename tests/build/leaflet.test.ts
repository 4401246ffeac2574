import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { leafletWithoutMarkup } from '#build/leaflet.ts';

const path = createRequire(import.meta.url).resolve('leaflet/src/core/Browser.js');

/** Runs the transform of the plugin, which needs nothing of Vite. */
function transform(code: string, id: string): unknown {
	const { transform } = leafletWithoutMarkup();
	if (typeof transform !== 'function') throw new Error('the plugin has no transform');
	return (transform as (code: string, id: string) => unknown)(code, id);
}

test('Leaflet of this version turns no text into markup while it loads', () => {
	const { code } = transform(readFileSync(path, 'utf8'), path) as { code: string };
	// What is left is the test for VML, which no browser with SVG reaches.
	expect(code.match(/innerHTML = '[^']*'/g)).toEqual([`innerHTML = '<v:shape adj="1"/>'`]);
});

test('a Leaflet without the line stops the build', () => {
	expect(() => transform('var svg = true;', path)).toThrow('Leaflet has changed');
});

test('other modules pass untouched', () => {
	expect(transform("div.innerHTML = '<svg/>';", '/src/elsewhere.js')).toBeUndefined();
});
