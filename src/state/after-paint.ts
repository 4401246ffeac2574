/**
 * Does what a reader does not wait for once the answer to a click is painted.
 * @returns a function that calls it off
 */
export function afterPaint(then: () => void): () => void {
	let isOff = false;
	requestAnimationFrame(() => {
		setTimeout(() => {
			if (!isOff) then();
		});
	});
	return () => {
		isOff = true;
	};
}
