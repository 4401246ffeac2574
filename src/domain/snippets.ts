/** The code that an editor pastes, as text. Every address in it is whole, for it stands on other sites. */
import { longDate } from './dates.ts';
import { licence } from './licence.ts';
import { escape, tag } from './markup.ts';
import { sheetSize, type Share } from './share.ts';

/** What is to stand in an article. */
export interface Framed {
	/** Whole address of the frame. */
	readonly src: string;
	/** Whole address of the page that shows the same. */
	readonly page: string;
	/** What the frame holds, for those who hear its title. */
	readonly title: string;
	/** In px, where nothing follows the content. */
	readonly height: number;
	/** The picture that stands for it, with its whole address. */
	readonly picture: Share;
	/** Name of the explainer. */
	readonly site: string;
	/** Last day of reporting that the data covers. */
	readonly coversUntil: string;
	/** The day to which it is pinned; without one it follows the record. */
	readonly pinnedTo?: string | undefined;
}

/** What every frame of ours may do; more is never asked for. */
export const allow = 'clipboard-write; fullscreen';

/** The line that stands under a frame: it stays where a frame is taken out, in feeds and in mails. */
function credit({ page, site, coversUntil, pinnedTo }: Framed): string {
	const pin = pinnedTo === undefined ? '' : `, pinned to its version of ${longDate(pinnedTo)}`;
	return `<p>${tag('a', { href: page })}${escape(site)}: open the full page</a>. Data as of ${longDate(coversUntil)}${pin}, ${licence.name}.</p>`;
}

function frameOf({ src, title, height }: Framed): string {
	const attributes = {
		src,
		title,
		width: '100%',
		height,
		loading: 'lazy',
		style: 'border:0;width:100%',
		allow,
		allowfullscreen: true,
	} as const;
	return `${tag('iframe', attributes)}</iframe>`;
}

/** A frame of a fixed height and its line: no script. */
export function simple(framed: Framed): string {
	return `${frameOf(framed)}\n${credit(framed)}`;
}

/**
 * The same with a listener: a frame tells its height, and only the frame that tells it is made as high.
 * The origin of a sandboxed frame is no name, so the frame itself is compared.
 */
export function responsive(framed: Framed): string {
	const folder = framed.src.replace(/\?.*$/, '').replace(/[^/]*$/, '');
	return `${simple(framed)}
<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== 'explainer:height') return;
  document.querySelectorAll('iframe[src^="${folder}"]').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Number(event.data.height) + 'px';
  });
});
</script>`;
}

/** A picture that leads to the page: for mails, feeds, and wherever frames are taken out. */
export function picture(framed: Framed): string {
	const { page, picture } = framed;
	const image = tag('img', {
		src: picture.path,
		alt: picture.alt,
		...sheetSize,
		style: 'max-width:100%;height:auto',
	});
	return `${tag('a', { href: page })}${image}</a>\n${credit(framed)}`;
}

/** For AMP: a placeholder until it loads, a button that gives it the height it asks for. */
export function amp(framed: Framed): string {
	const { src, title, height, picture } = framed;
	const frame = tag('amp-iframe', {
		src,
		title,
		height,
		layout: 'fixed-height',
		sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
		resizable: true,
		frameborder: 0,
	});
	const image = tag('amp-img', {
		src: picture.path,
		alt: picture.alt,
		layout: 'fill',
		placeholder: true,
	});
	const more = tag('div', {
		overflow: true,
		tabindex: 0,
		role: 'button',
		'aria-label': 'Show all',
	});
	return `${frame}\n  ${image}</amp-img>\n  ${more}Show all</div>\n</amp-iframe>\n${credit(framed)}`;
}

/** For Canvas: only attributes that its list keeps. */
export function canvas(framed: Framed): string {
	const { src, title, height } = framed;
	const frame = tag('iframe', {
		src,
		title,
		width: '100%',
		height,
		style: 'border:0;width:100%',
		allowfullscreen: true,
	});
	return `${frame}</iframe>\n${credit(framed)}`;
}
