import { gap, put, type Scene } from './scene.ts';

const rounds = 600;
/** Units between two chips that are tied: room for a line and its end. */
const tiedGap = 20;

/**
 * Resolves the overlaps that are left, the same way every time; the frame grows where there is no room.
 */
export function separate(scene: Scene): void {
	while (!tryOut(scene)) {
		scene.width = Math.round(scene.width * 1.08);
		scene.height = Math.round(scene.height * 1.08);
	}
}

/** Moves chips apart along the shorter way out until all are clear of one another. */
function tryOut(scene: Scene): boolean {
	const { bodies, links } = scene;
	const tied = new Set(links.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
	for (let round = 0; round < rounds; round++) {
		let clear = true;
		for (const [index, a] of bodies.entries()) {
			for (const [after, b] of bodies.slice(index + 1).entries()) {
				const room = tied.has(`${index} ${index + 1 + after}`) ? tiedGap : gap;
				const right = (a.width + b.width) / 2 + room - Math.abs(a.x - b.x);
				const down = (a.height + b.height) / 2 + room - Math.abs(a.y - b.y);
				if (right <= 0 || down <= 0) continue;
				clear = false;
				const sideways = round % 7 === 6 ? right > down : right < down;
				const step = (sideways ? right : down) / 2 + 0.1;
				const [first, second] = (sideways ? a.x <= b.x : a.y <= b.y) ? [a, b] : [b, a];
				put(scene, first, first.x - (sideways ? step : 0), first.y - (sideways ? 0 : step));
				put(scene, second, second.x + (sideways ? step : 0), second.y + (sideways ? 0 : step));
			}
		}
		if (clear) return true;
	}
	return false;
}
