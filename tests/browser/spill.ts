import type { Page } from 'playwright';

/** How much wider the page is than its window, what is cut off at its right edge or in itself, and what scrolls both ways. */
export function spilled(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const told = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
		const scrolls = (one: Element | null): boolean =>
			one !== null &&
			(/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
		for (const one of document.querySelectorAll(
			'p, li, h1, h2, h3, h4, dd, dt, td, th, summary, button, label, legend, code',
		)) {
			if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg, .unseen, dialog'))
				continue;
			const { overflowX, overflowY, clipPath } = getComputedStyle(one);
			if (clipPath !== 'none' || scrolls(one)) continue;
			const wide = one.scrollWidth > one.clientWidth + 1 && overflowX !== 'visible';
			const high = one.scrollHeight > one.clientHeight + 1 && /hidden|clip/.test(overflowY);
			// What a part around it clips is lost as well, though the page is no wider.
			const off = one.getBoundingClientRect().right > clientWidth + 1;
			if (one.clientWidth > 1 && (wide || high || off))
				told.push(`cut: ${one.tagName} ${one.textContent.trim().slice(0, 50)}`);
		}
		for (const one of document.querySelectorAll('body *')) {
			const { overflowX, overflowY } = getComputedStyle(one);
			const both = [overflowX, overflowY].every((way) => /auto|scroll/.test(way));
			// Maps and graphs may: WCAG 1.4.10 names them.
			if (
				both &&
				!one.matches('.drawing, .leaflet-container') &&
				one.scrollWidth > one.clientWidth + 1 &&
				one.scrollHeight > one.clientHeight + 1
			)
				told.push(`scrolls both ways: ${one.className}`);
		}
		return told;
	});
}
