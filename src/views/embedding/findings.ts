/** What a frame finds out about the page that holds it, and what follows for an editor. Pure: nothing is tried here. */

/** What was tried; what needs a press is unknown until then. */
export interface Findings {
	/** Whether another page holds it. */
	readonly isFramed: boolean;
	/** Whether the frame is shut in (`sandbox` without `allow-same-origin`). */
	readonly isShutIn: boolean;
	readonly hasStorage: boolean;
	readonly hasFullScreen: boolean;
	/** Who holds it, as the address tells. */
	readonly host: 'WordPress' | 'pym' | undefined;
	/** Whether the frame has the height that it asked for. */
	readonly follows: boolean;
	readonly height: number;
	readonly pressed:
		| {
				readonly canCopy: 'yes' | 'by command' | 'no';
				readonly opensWindows: boolean;
		  }
		| undefined;
}

/** A line of the list: what, the answer, and what it means for our frames. */
interface Finding {
	readonly what: string;
	readonly answer: string;
	readonly means: string;
}

const copies = { yes: 'Allowed', 'by command': 'Allowed, the old way', no: 'Refused' } as const;

/** The list, from what matters most. */
export function list(found: Findings): readonly Finding[] {
	const { pressed } = found;
	const unknown = 'Not tried yet';
	return [
		{ what: 'Script', answer: 'Allowed', means: 'Pictures answer to clicks and keys.' },
		{
			what: 'Height',
			answer: heightAnswer(found),
			means: found.follows ? 'Any code of ours will do.' : 'The frame scrolls inside.',
		},
		{
			what: 'Shut in',
			answer: found.isShutIn ? 'Yes' : 'No',
			means: 'Our frames work either way.',
		},
		{
			what: 'Storage',
			answer: found.hasStorage ? 'Allowed' : 'Refused',
			means: 'Our frames store nothing.',
		},
		{
			what: 'New windows',
			answer: pressed === undefined ? unknown : pressed.opensWindows ? 'Allowed' : 'Refused',
			means: 'Where refused, a link shows its address.',
		},
		{
			what: 'Clipboard',
			answer: pressed === undefined ? unknown : copies[pressed.canCopy],
			means: 'Where refused, the text is selected.',
		},
		{
			what: 'Full screen',
			answer: found.hasFullScreen ? 'Allowed' : 'Refused',
			means: 'No frame of ours needs it.',
		},
	];
}

function heightAnswer({ isFramed, follows, height }: Findings): string {
	if (!isFramed) return 'Not in a frame';
	return follows ? 'Follows the content' : `Not followed so far: ${height} px`;
}

/** Which code to take, in a sentence or two. */
export function advice({ isFramed, follows, host, isShutIn }: Findings): string {
	if (!isFramed) return 'This page stands by itself. Paste its code into your system.';
	if (host === 'WordPress') return 'WordPress made this frame. Paste the address of a page.';
	if (follows) return 'Take Simple: your page already gives frames their height.';
	return isShutIn
		? 'Take Simple, with the height that suits your column.'
		: 'Try Responsive. If the height stays as it is, take Simple.';
}
