import { expect, test } from 'vitest';
import { allowingWorker, policy } from '#build/policy.ts';

test('A page that offers an offline copy may make one more policy, and nothing else.', () => {
	const page = `<meta content="${policy}" />`;
	expect(policy).not.toContain('own-worker');
	expect(allowingWorker(page).replace(' own-worker', '')).toBe(page);
	expect(allowingWorker(page)).toContain('trusted-types svelte-trusted-html own-worker"');
});
