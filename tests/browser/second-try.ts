import type { Reporter, TestCase } from 'vitest/node';

/** Names the tests that passed at their second try only: a second try is to show what is shaky, not to hide it. */
export default class SecondTry implements Reporter {
	readonly #shaky: string[] = [];

	onTestCaseResult(test: TestCase): void {
		if (test.diagnostic()?.flaky === true) this.#shaky.push(test.fullName);
	}

	onTestRunEnd(): void {
		for (const name of this.#shaky) console.log(`Passed at the second try only: ${name}`);
	}
}
