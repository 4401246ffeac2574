/** What a frame says to the page around it, and what it listens to. Pure: no window is touched. */

/** How the page around a frame wants to be told its height, as its address says. */
export interface Dialects {
	/** WordPress appends `#?secret=…`, after any hash there is, and hears only who repeats it. */
	readonly secret: string | undefined;
	/** pym.js calls its child by a name in the query. */
	readonly pymId: string | undefined;
}

/** Reads the dialects from the address of a frame. */
export function dialectsOf(search: string, hash: string): Dialects {
	return {
		secret: /[#&?]secret=([A-Za-z0-9]+)/.exec(hash)?.[1],
		pymId: new URLSearchParams(search).get('childId') ?? undefined,
	};
}

/** A height in every dialect that may be understood: our own, AMP's, Canvas's, WordPress's and pym's. */
export function heightMessages(height: number, { secret, pymId }: Dialects): readonly unknown[] {
	return [
		{ type: 'explainer:height', height },
		{ sentinel: 'amp', type: 'embed-size', height },
		{ subject: 'lti.frameResize', height },
		...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
		...(pymId === undefined ? [] : [['pym', pymId, 'height', height].join('xPYMx')]),
	];
}

/** The query of a place to which the page around asks a frame to go; nothing of any other message. */
export function goOf(data: unknown): string | undefined {
	const isGo = fieldOf(data, 'type') === 'explainer:go';
	const query = isGo ? fieldOf(data, 'query') : undefined;
	return typeof query === 'string' ? query : undefined;
}

/** Whether the page around says that it listens now: WordPress does, and our own script. */
export function isReady(data: unknown): boolean {
	return fieldOf(data, 'message') === 'ready';
}

/** A field of a message, whatever the message is. */
function fieldOf(data: unknown, name: string): unknown {
	if (typeof data !== 'object' || data === null) return undefined;
	return Object.getOwnPropertyDescriptor(data, name)?.value;
}
