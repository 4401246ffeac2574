/** A frame as a snapshot keeps it: it says so, and what it links to outside is still there. */
import { shortDate } from '#domain/dates.ts';
import type { FrameName } from '#domain/frame-edition.ts';
import { hashOf } from './policy.ts';

/** An address that leads to the root of the site from a frame, and from one in a snapshot: two folders deeper. */
const [near, far] = ['../', '../../../'];

/** A frame of the site as it is frozen under `snapshot/<version>/embed/`. */
export function frozenFrame(html: string, name: FrameName, version: string): string {
	const parts = html.split(/(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/);
	const moved = new Map<string, string>();
	const written = parts.map((part) => {
		const script = /^<script>([\s\S]*)<\/script>$/.exec(part)?.[1];
		if (script !== undefined) {
			const own = script.replaceAll(/(?<=["'`])\.\.\/(?=[\w?])/g, far);
			moved.set(hashOf(script), hashOf(own));
			return `<script>${own}</script>`;
		}
		if (part.startsWith('<s')) return part;
		return part
			.replaceAll(`href="${near}`, `href="${far}`)
			.replaceAll(/<link [^>]*json\+oembed[^>]*>\n?/g, '');
	});
	const page = must(written.join(''), /<footer class="frame-foot">(?:<!--[^>]*-->)*<p>/, (foot) => {
		const current = `<a data-same target="_blank" rel="noopener" href="${far}embed/${name}.html">current version</a>`;
		return `${foot}<span>Pinned: data of ${shortDate(version)}, ${current}</span><br />`;
	});
	// Its policy names its scripts by what is in them.
	return [...moved].reduce((text, [from, to]) => text.replace(from, () => to), page);
}

function must(text: string, place: RegExp, put: (found: string) => string): string {
	if (!place.test(text)) throw new Error(`a frame has nothing like ${place.source}`);
	return text.replace(place, put);
}
