import type { Plugin } from 'vite';

/** The one place where Leaflet turns text into markup while it loads: a test for browsers of 2010. */
const test = "div.innerHTML = '<svg/>';";
const module = /\/leaflet\/src\/core\/Browser\.js$/;

/**
 * Lets Leaflet load under Trusted Types. Its module `core/Browser` sets `innerHTML` to see whether
 * SVG is understood; the element is made by name instead.
 * @throws when the module passes and the line is no longer in it
 */
export function leafletWithoutMarkup(): Plugin {
	return {
		name: 'leaflet-without-markup',
		transform(code, id) {
			if (!module.test(id.replace(/[?#].*$/, ''))) return;
			if (!code.includes(test)) {
				throw new Error(`Leaflet has changed: core/Browser.js no longer has the line ${test}`);
			}
			return { code: code.replace(test, "div.appendChild(svgCreate('svg'));"), map: null };
		},
	};
}
