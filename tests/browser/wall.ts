/** What is measured of the slide that shows. Each function runs in the page and knows nothing outside itself. */

/** Words that leave the screen or are cut by a box around them, and a page that can be scrolled. */
export function spills(): string[] {
	const found: string[] = [];
	const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
	if (scrollHeight > clientHeight || scrollWidth > clientWidth) found.push('the page scrolls');
	const stage = document.querySelector('.slide[data-current] .stage');
	if (!stage) return ['no slide shows'];
	const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
	const boxes: { words: string; box: DOMRect; from: Element }[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const parent = node.parentElement;
		const words = node.textContent?.trim() ?? '';
		if (!parent || words === '' || parent.closest('.unseen')) continue;
		if (!parent.checkVisibility({ visibilityProperty: true })) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const box of range.getClientRects()) {
			boxes.push({ words: words.slice(0, 40), box, from: parent });
			const isOff =
				box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
			if (isOff) found.push(`“${words.slice(0, 40)}” leaves the screen`);
			for (let around = parent.parentElement; around && around !== stage;) {
				const edge = around.getBoundingClientRect();
				const clips = getComputedStyle(around).overflow === 'hidden';
				if (
					clips &&
					(box.right > edge.right + 1 ||
						box.bottom > edge.bottom + 1 ||
						box.left < edge.left - 1 ||
						box.top < edge.top - 1)
				) {
					found.push(`“${words.slice(0, 40)}” is cut`);
				}
				around = around.parentElement;
			}
		}
	}
	// Words of one text may not lie on those of another.
	for (const [index, one] of boxes.entries()) {
		for (const other of boxes.slice(index + 1)) {
			if (one.from === other.from) continue;
			const across =
				Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
			const down =
				Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
			if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.35) {
				found.push(`“${one.words}” lies on “${other.words}”`);
			}
		}
	}
	return found;
}

/** Sizes of letters as per cent of the height of the window, with what they should be at least (A6). */
export function lettersOf(): { words: string; share: number; least: number }[] {
	const stage = document.querySelector('.slide[data-current] .stage');
	const found: { words: string; share: number; least: number }[] = [];
	for (const element of stage?.querySelectorAll<HTMLElement | SVGElement>('*') ?? []) {
		const own = [...element.childNodes].filter(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
		);
		const words = own.map((node) => node.textContent?.trim() ?? '').join(' ');
		if (words === '' || element.closest('.unseen')) continue;
		if (!element.checkVisibility({ visibilityProperty: true })) continue;
		// In a drawing, and where it is zoomed, letters are as large as they are drawn.
		const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
		const zoomed = element instanceof SVGGraphicsElement ? 1 : element.currentCSSZoom;
		const size = parseFloat(getComputedStyle(element).fontSize) * drawn * zoomed;
		const isHeading = element.closest('h1, h2') !== null;
		const isBody = element.matches(
			'.words > p:not(.kind, :has(.dots)), .question, li, .deed, .quote',
		);
		const isKey = element.closest('.picture') !== null;
		const least = isHeading ? 6 : isBody && !isKey ? 3.3 : 2.6;
		found.push({
			words: words.slice(0, 40),
			share: Math.round((size / innerHeight) * 1000) / 10,
			least,
		});
	}
	return found;
}

/** Contrasts on a wall that light falls on, a quarter of white, with what they should be at least (A7). */
export function contrasts(): { what: string; ratio: number; least: number }[] {
	const flare = 0.25;
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const light = (colour: string) => {
		if (!canvas) return 1;
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
		const linear = (value: number) =>
			value <= 10.3 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
		return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
	};
	const paper = light(getComputedStyle(document.body).getPropertyValue('--paper'));
	const ratio = (colour: string, ground = paper) => {
		const [high = 1, low = 0] = [light(colour), ground].sort((a, b) => b - a);
		return Math.round(((high + flare) / (low + flare)) * 100) / 100;
	};
	const slide = document.querySelector('.slide[data-current] .stage');
	const found: { what: string; ratio: number; least: number }[] = [];
	for (const element of slide?.querySelectorAll<HTMLElement | SVGElement>('*') ?? []) {
		if (!element.checkVisibility({ visibilityProperty: true })) continue;
		const style = getComputedStyle(element);
		const isText = [...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
		);
		const what = `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 20)}`;
		if (isText && !element.closest('.unseen, .number')) {
			const isDrawn = element instanceof SVGElement;
			found.push({ what, ratio: ratio(isDrawn ? style.fill : style.color), least: 3.5 });
		} else if (element.matches('.shape, .outline, .run, .trunk, .arc, .head')) {
			const colour = style.stroke === 'none' ? style.fill : style.stroke;
			found.push({ what, ratio: ratio(colour), least: 2.5 });
		} else if (element.matches('.land a use, .stem, .arm, rect.solid, rect.hatch, rect.dots')) {
			const colour = element instanceof SVGElement ? style.stroke : style.borderLeftColor;
			found.push({ what, ratio: ratio(colour), least: 2.5 });
		}
	}
	return found;
}
