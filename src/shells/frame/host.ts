/**
 * Optional script for a page that holds frames of this explainer. It becomes `embed.js`, beside the pages:
 *
 *     <script src="https://…/embed.js" async></script>
 *
 * It gives every frame whose address begins with `embed/` or `snapshot/` beside this script the height of what
 * it holds, also frames that come later, as long as the frame's own `height` is not meant to stay: `data-fixed` on the
 * `iframe` leaves it alone.
 *
 * It lets an article drive a picture. Attributes of any element of the article:
 * - `data-step="event=some-id"`: as the element passes the middle of the window, the frame goes to that
 *   place. The value is a query string as in any shared link. It is added to the query of the frame's own
 *   address: what it names wins, and an empty one goes back to what that address says.
 * - `data-explainer="some-id"`: which frame, by the `id` of its `iframe`; without it, the first one of ours.
 *
 * It stores nothing, asks for nothing, and tells nobody anything of the reader.
 */
const ours = ['embed/', 'snapshot/'].map(
	(folder) => new URL(folder, (document.currentScript as HTMLScriptElement).src).href,
);

const isOurs = (frame: Element | null | undefined): frame is HTMLIFrameElement =>
	frame instanceof HTMLIFrameElement && ours.some((folder) => frame.src.startsWith(folder));
const ourFrames = () => [...document.getElementsByTagName('iframe')].filter(isOurs);

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
	const frame = source && ourFrames().find(({ contentWindow }) => contentWindow === source);
	const { type, height } = Object(data) as { type?: unknown; height?: unknown };
	if (!frame || type !== 'explainer:height' || typeof height !== 'number' || !(height > 0)) return;
	if (!('fixed' in frame.dataset)) frame.style.height = `${height}px`;
});

const observer = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting || !(target instanceof HTMLElement)) continue;
			const { explainer = '', step: query } = target.dataset;
			const named = document.getElementById(explainer);
			const frame = isOurs(named) ? named : ourFrames()[0];
			frame?.contentWindow?.postMessage({ type: 'explainer:go', query }, '*');
		}
	},
	{ rootMargin: '-45% 0px' },
);

const begin = () => {
	// Those that spoke before this script was here say it again.
	for (const { contentWindow } of ourFrames())
		contentWindow?.postMessage({ message: 'ready' }, '*');
	for (const step of document.querySelectorAll('[data-step]')) observer.observe(step);
};
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin);
else begin();

export {};
