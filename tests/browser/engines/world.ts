import { readFileSync } from 'node:fs';
import type { Dataset } from '../../../src/domain/schema.ts';
import type { serveHosts } from '../hosts.ts';
import { until, type Engine } from './engine.ts';
import type { Reader } from './reader.ts';

/** What stands while journeys are made: a browser, somebody at it, our site, and one of somebody else. */
export interface World {
	readonly engine: Engine;
	readonly reader: Reader;
	readonly site: { readonly address: string };
	readonly host: Awaited<ReturnType<typeof serveHosts>>;
}

/** The data as it is published beside the pages. */
export const data = JSON.parse(readFileSync('dist/data/dataset.json', 'utf8')) as Dataset;
const views = ['map', 'graph', 'timeline'] as const;
/** Every frame that editors are given. */
export const frames = ['map', 'timeline', 'graph', 'positions', 'quotes', 'event'] as const;
const [wave] = data.meta.waves;
/** A warning: the first of the data. */
export const warning = wave?.response.event ?? '';
/** Who spoke it. */
export const speaker = data.events.find(({ id }) => id === warning)?.actors[0]?.id ?? '';
/** A country with a part. */
export const country = 'FRA';

/** How many marks of a view stand out, and how many step back. A view comes to life when it is seen. */
function marked(view: string): readonly [out: number, back: number] {
	const section = document.querySelector(`#explorer section.${view}`);
	section?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	const of = (what: string) => section?.querySelectorAll(`:is(${what})[data-item]`).length ?? 0;
	return [of('.selected, .linked'), of('.unlit')];
}

/** Waits until a choice stands out in every view, and most others step back. */
export async function isMarked(reader: Reader, item: string): Promise<void> {
	const current = `#explorer [data-item="${item}"][aria-current="true"]`;
	await reader.wait((current) => document.querySelector(current) !== null, current);
	for (const view of views) {
		const stands = async () => {
			const [out, back] = await reader.ask(marked, view);
			return out > 0 && back > out;
		};
		await until(stands, `${item} stands out: ${view}`);
	}
}

/** Whether nothing is chosen. */
export const nothing = () => !document.querySelector('#explorer [aria-current="true"]');
