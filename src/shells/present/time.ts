/** Time as a speaker reads it. */

const two = (value: number) => String(value).padStart(2, '0');

/** "06:40", minutes and seconds of some milliseconds. */
export function spent(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

/** "09:07", the time of day where the speaker is. */
export function clock(now: Date): string {
	return `${two(now.getHours())}:${two(now.getMinutes())}`;
}
