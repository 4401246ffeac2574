import { expect, test } from 'vitest';
import { scriptTime, type Traced } from './trace.ts';

test('script that runs within script, and on other threads, is not counted', () => {
	const thread = (tid: number, name: string): Traced => ({
		...{ name: 'thread_name', ph: 'M', pid: 1, tid, ts: 0 },
		args: { name },
	});
	const run = (name: string, ts: number, dur: number, tid = 1): Traced => ({
		...{ name, ph: 'X', pid: 1, tid, ts, dur },
	});
	const events = [
		thread(1, 'CrRendererMain'),
		thread(2, 'DedicatedWorker'),
		run('RunMicrotasks', 9000, 1000),
		run('EvaluateScript', 1000, 4000),
		run('FunctionCall', 2000, 1000),
		run('Layout', 20_000, 5000),
		run('FunctionCall', 1000, 9000, 2),
	];
	expect(scriptTime(events)).toBe(5);
});
