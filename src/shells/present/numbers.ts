/** Numbers on the picture of a slide, so that everybody can point with words: "look at 2". */

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Half the width of a number, and how far from a corner of its mark its middle stands, in units of the stage. */
const radius = 21;
const away = 6;

/** Where the number of an item stands: at a corner of its mark that hides no words, or in the middle of a country. */
function spotOf(slide: Element, item: string, unit: number): Spot | undefined {
	const own =
		slide.querySelector(`[data-item="${item}"]`) ?? slide.querySelector(`[data-mark="${item}"]`);
	if (!own?.checkVisibility({ visibilityProperty: true })) return undefined;
	const mark = own.querySelector('.outline, .ground, .shape') ?? own;
	const { left, top, right, bottom } = mark.getBoundingClientRect();
	if (own.closest('.land')) return { x: (left + right) / 2, y: (top + bottom) / 2 };
	const words = [...slide.querySelectorAll('.picture :is(text, li), .kind > span')].flatMap(
		(text) =>
			text.checkVisibility({ visibilityProperty: true }) ? text.getBoundingClientRect() : [],
	);
	const out = away * unit;
	const corners: readonly Spot[] = [
		{ x: left - out, y: top - out },
		{ x: right + out, y: top - out },
		{ x: right + out, y: bottom + out },
		{ x: left - out, y: bottom + out },
	];
	const hidden = ({ x, y }: Spot) =>
		words.reduce((sum, box) => {
			const reach = radius * unit;
			const across = Math.min(box.right, x + reach) - Math.max(box.left, x - reach);
			const down = Math.min(box.bottom, y + reach) - Math.max(box.top, y - reach);
			return sum + Math.max(0, across) * Math.max(0, down);
		}, 0);
	return corners.toSorted((a, b) => hidden(a) - hidden(b))[0];
}

/** Puts numbers on the items of a slide that have one, or takes all numbers away. */
export function number(slide: HTMLElement | undefined): void {
	for (const old of document.querySelectorAll('.number')) old.remove();
	const stage = slide?.querySelector('.stage');
	if (!slide || !stage) return;
	const { left, top } = stage.getBoundingClientRect();
	const unit = parseFloat(getComputedStyle(stage).getPropertyValue('--u'));
	for (const [index, item] of (slide.dataset['look'] ?? '').split(' ').entries()) {
		const spot = item === '' ? undefined : spotOf(slide, item, unit);
		if (spot === undefined) continue;
		const mark = document.createElement('b');
		mark.className = 'number';
		mark.textContent = `${index + 1}`;
		mark.style.left = `${spot.x - left}px`;
		mark.style.top = `${spot.y - top}px`;
		stage.append(mark);
	}
}
