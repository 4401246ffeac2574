/**
 * Does something once: when an element is first seen, or comes as near to the window as a margin says.
 * @param margin as in CSS: `400px`, or `100%` for a window's height
 * @returns a function that calls it off
 */
export function onceSeen(element: Element, then: () => void, margin = '0px'): () => void {
	const observer = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			observer.disconnect();
			then();
		},
		{ rootMargin: margin },
	);
	observer.observe(element);
	return () => {
		observer.disconnect();
	};
}
