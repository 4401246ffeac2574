import type { CDPSession } from 'playwright';

/** An event of a trace, as browsers write it: times in microseconds. */
export interface Traced {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly ts: number;
	readonly dur?: number;
	readonly args?: { readonly name?: string };
}

/** What runs script, or makes it ready to run. */
const script =
	/^(EvaluateScript|FunctionCall|RunMicrotasks|V8\.RunMicrotasks|v8\.(compile|compileModule|evaluateModule|run|callFunction)|TimerFire|FireAnimationFrame)$/;

/** Begins to note what a page does; the function that is returned ends it and gives the notes. */
export async function traced(session: CDPSession): Promise<() => Promise<readonly Traced[]>> {
	const events: Traced[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		for (const event of value) events.push(event as unknown as Traced);
	});
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute'] },
	});
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		return events;
	};
}

/** Milliseconds in which the threads of pages ran script; what runs within a run is counted once. */
export function scriptTime(events: readonly Traced[]): number {
	const key = ({ pid, tid }: Traced) => `${pid} ${tid}`;
	const mains = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(key),
	);
	const runs = events
		.filter((event) => event.ph === 'X' && script.test(event.name) && mains.has(key(event)))
		.toSorted((a, b) => a.ts - b.ts);
	let [sum, end] = [0, 0];
	for (const { ts, dur = 0 } of runs) {
		sum += Math.max(0, ts + dur - Math.max(ts, end));
		end = Math.max(end, ts + dur);
	}
	return sum / 1000;
}
