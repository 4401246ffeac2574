import { rings } from './boundaries.ts';

/**
 * An outline on a coarser grid, for a small picture: points are moved to the grid and repeated ones are
 * dropped, so that neighbours still share their borders. Rings that vanish are left out.
 * @param grid distance of the grid lines, in units of the path
 */
export function coarser(path: string, grid: number): string {
	const snap = (value: number) => Math.round(value / grid) * grid;
	return rings(path)
		.map((ring) => {
			let [x, y] = [NaN, NaN];
			const steps: string[] = [];
			for (const [px, py] of ring) {
				const [nx, ny] = [snap(px), snap(py)];
				if (nx === x && ny === y) continue;
				steps.push(steps.length === 0 ? `M${nx} ${ny}` : `l${nx - x} ${ny - y}`);
				[x, y] = [nx, ny];
			}
			return steps.length > 3 ? `${steps.join('')}z` : '';
		})
		.join('');
}
