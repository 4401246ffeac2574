/**
 * Does something with each of many things, a few at a time.
 * @returns what went wrong, in words; nothing where nothing did
 */
export async function atOnce<Thing>(
	lanes: number,
	things: readonly Thing[],
	act: (thing: Thing) => Promise<void>,
): Promise<string> {
	const failures: string[] = [];
	const queue = things.values();
	const lane = async () => {
		for (const thing of queue) {
			try {
				await act(thing);
			} catch (error) {
				failures.push(String(error));
			}
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return failures.join('\n');
}
