import { escape, jsonInScript } from '#domain/markup.ts';
import { discovery } from '#domain/oembed.ts';
import type { Meta } from '#domain/schema.ts';
import { sheetSize, type Share } from '#domain/share.ts';

/** What the head of a page says of it. */
interface Head {
	/** Path in the site; empty for the first page. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** The picture that stands for the page where it is shared. */
	readonly share: Share;
	/** What sharing calls the page. */
	readonly type?: 'article' | 'website';
	/** Whether other sites may embed it by its address: then there is an answer to how. */
	readonly isEmbeddable?: boolean;
	/** Structured data for machines that read the page. */
	readonly data?: Readonly<Record<string, unknown>>;
}

/** The colour of the page in each scheme, for the frame that a browser draws around it: `--paper` of the tokens. */
const paper = { light: '#fcfcfe', dark: '#110f15' } as const;

/** The head of a page, as markup. Nothing in it runs: structured data is a data block. */
export function headOf(meta: Pick<Meta, 'address' | 'title' | 'language'>, page: Head): string {
	const { path, title, description, share, type = 'article', isEmbeddable, data } = page;
	const url = escape(meta.address + path);
	const lines = [
		`<title>${escape(title)}</title>`,
		`<meta name="description" content="${escape(description)}" />`,
		`<link rel="canonical" href="${url}" />`,
		'<link rel="icon" href="./icon.svg" type="image/svg+xml" />',
		'<link rel="preload" as="font" type="font/woff2" crossorigin href="./fonts/wp-display.woff2" />',
		'<link rel="alternate" type="application/atom+xml" title="Changes" href="./feed.xml" />',
		...(isEmbeddable ? [discovery(meta, path)] : []),
		...(['light', 'dark'] as const).map(
			(scheme) =>
				`<meta name="theme-color" content="${paper[scheme]}" media="(prefers-color-scheme: ${scheme})" />`,
		),
		...Object.entries({
			title,
			description,
			url: meta.address + path,
			type,
			site_name: meta.title,
			...localeOf(meta.language),
			image: meta.address + share.path,
			'image:width': String(sheetSize.width),
			'image:height': String(sheetSize.height),
			'image:alt': share.alt,
		}).map(([name, content]) => `<meta property="og:${name}" content="${escape(content)}" />`),
		'<meta name="twitter:card" content="summary_large_image" />',
	];
	if (data !== undefined) {
		lines.push(`<script type="application/ld+json">${jsonInScript(data)}</script>`);
	}
	return lines.join('\n\t\t');
}

/** A language as sharing names it, with its territory; without one it is left out. */
function localeOf(language: string): { readonly locale?: string } {
	const { language: name, region } = new Intl.Locale(language);
	return region === undefined ? {} : { locale: `${name}_${region}` };
}
