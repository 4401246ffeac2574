import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { property } from '../../property.ts';

type Heard = (event: { source: unknown; data: unknown }) => void;

/** A frame as the script on the page around it sees one. */
class Frame {
	readonly contentWindow = { postMessage: () => undefined };
	readonly dataset: Record<string, string> = {};
	readonly style: { height?: string } = {};
	readonly src: string;
	constructor(src: string) {
		this.src = src;
	}
}

const ours = new Frame('https://explainer.example/embed/map.html');
const theirs = new Frame('https://stranger.example/embed/map.html');
let hear: Heard;

beforeAll(async () => {
	vi.stubGlobal('HTMLIFrameElement', Frame);
	vi.stubGlobal(
		'IntersectionObserver',
		class {
			observe = () => undefined;
		},
	);
	vi.stubGlobal('document', {
		currentScript: { src: 'https://explainer.example/embed.js' },
		readyState: 'complete',
		getElementsByTagName: () => [ours, theirs],
		querySelectorAll: () => [],
	});
	vi.stubGlobal('addEventListener', (_: string, listen: Heard) => (hear = listen));
	await import('#shells/frame/host.ts');
});
beforeEach(() => {
	delete ours.style.height;
});
afterAll(() => {
	vi.unstubAllGlobals();
});

test('The page around a frame takes whatever it is sent without an error, and heights from its own frames alone.', () => {
	const heights = fc.oneof(fc.anything({ withBigInt: true }), fc.double(), fc.nat());
	const data = fc
		.oneof(fc.anything(), fc.record({ type: fc.constant('explainer:height'), height: heights }))
		.map((one): unknown => structuredClone(one));
	const sources = fc.constantFrom(ours.contentWindow, theirs.contentWindow, null, {});
	property(fc.tuple(sources, data), ([source, sent]) => {
		delete ours.style.height;
		hear({ source, data: sent });
		const { type, height } = Object(sent) as { type?: unknown; height?: unknown };
		const isHeight = type === 'explainer:height' && typeof height === 'number' && height > 0;
		expect(ours.style.height).toBe(
			isHeight && source === ours.contentWindow ? `${height}px` : undefined,
		);
		expect(theirs.style).toEqual({});
	});
});

test('A height that cannot be read as a number is none.', () => {
	// Found by the test above: such a thing survives the clone, and throws where it is converted.
	for (const height of [{ toString: 0n }, '420', [420], null]) {
		hear({ source: ours.contentWindow, data: { type: 'explainer:height', height } });
		expect(ours.style.height).toBeUndefined();
	}
});

test('It makes its own frame as high as it says.', () => {
	hear({ source: ours.contentWindow, data: { type: 'explainer:height', height: 420 } });
	expect(ours.style.height).toBe('420px');
});
