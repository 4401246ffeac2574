/** Makes a link the one stop of the Tab key in its picture, or none; one that is so already is not touched. */
export function setStop(link: Element, isStop: boolean): void {
	const index = isStop ? '0' : '-1';
	if (link.getAttribute('tabindex') !== index) link.setAttribute('tabindex', index);
}
