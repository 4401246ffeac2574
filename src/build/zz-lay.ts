import { settleGraph } from './graph-layout.ts';
import { readDataset } from './dataset.ts';
import { readBoundaries } from './edition.ts';
export default async function () {
	for (const folder of ['data','tests/fixtures/suffrage']) {
	const data = await readDataset(folder, (await readBoundaries(folder)).countries);
	const t = Date.now();
	const g = settleGraph(data);
	console.log(folder, 'ms', Date.now() - t, g.width, g.height, g.grown, g.chips.length, g.ties.length);
	}
}
