import { createHash } from 'node:crypto';
import { snapshotFolder } from '#domain/snapshots.ts';

/**
 * The content security policy of every page: nothing inline, nothing from elsewhere, and no text turned
 * into markup or script but by Svelte's own templates.
 */
export const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	// The page for editors shows the frames that it hands out.
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html',
].join('; ');

/** A policy, or a page with one, that lets the page register the worker that keeps an offline copy. */
export function allowingWorker(text: string): string {
	return text.replace('trusted-types svelte-trusted-html', '$& own-worker');
}

/** What stands in a page itself and may: the policy names it by its hash. */
export interface Inlined {
	readonly style: string;
	readonly script: string;
}

/** The policy of a page with a style and a script of ours in it, and no other. */
export function policyWith({ style, script }: Inlined): string {
	return policy
		.replace("script-src 'self'", `script-src 'self' '${hashOf(script)}'`)
		.replace("style-src 'self'", `style-src 'self' '${hashOf(style)}'`);
}

/** What a policy calls a script or a style that stands in a page. */
export function hashOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The policy of a page that needs no other file: nothing but the style that is inlined in it. */
export function policyFor(style: string): string {
	return `default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
}

/** The policy of a page in one file: its own styles and scripts, what is written into it, and nothing else. */
export function policyAlone(styles: readonly string[], scripts: readonly string[]): string {
	const named = (texts: readonly string[]) => texts.map((text) => `'${hashOf(text)}'`).join(' ');
	return [
		"default-src 'none'",
		`script-src ${named(scripts)}`,
		`style-src ${named(styles)}`,
		'img-src data:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html',
	].join('; ');
}

/**
 * Stands only with what never changes: hosts join what several rules say of one header, and ask again for
 * everything of which no rule speaks.
 */
const forever = 'Cache-Control: public, max-age=31536000, immutable';

/** The display face is set only where it is at hand in time: who has it must not ask for it page by page. */
const week = 'Cache-Control: public, max-age=604800';

/**
 * Headers for hosts that read a `_headers` file. The policy is named page by page, with what is inlined in
 * one of them, and never for all: of two policies a browser keeps both, and pages in one file, which others
 * may frame or keep, hold a policy of their own. Nothing forbids to frame any page.
 * @param paths of the pages that ask for other files
 */
export function headersFor(inlined: Inlined, paths: readonly string[]): string {
	const rules = [...new Set(paths.flatMap(rulesOf))].toSorted();
	const secured = rules.map(
		(rule) => `${rule}\n  Content-Security-Policy: ${allowingWorker(policyWith(inlined))}\n`,
	);
	return `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Access-Control-Allow-Origin: *
/assets/*
  ${forever}
/fonts/*
  ${week}
${secured.join('')}`;
}

/** Headers for snapshots, whose bytes never change. Their frames hold a policy of their own. */
export function headersForSnapshots(versions: readonly string[]): string {
	return versions.map((version) => `/${snapshotFolder(version)}*\n  ${forever}\n`).join('');
}

/** The addresses at which hosts serve a page: with its ending and without; a folder as a whole. */
function rulesOf(path: string): readonly string[] {
	const [folder, ...rest] = path.split('/');
	if (rest.length > 0) return [`/${folder}/*`];
	const bare = path.replace(/(?:^index)?\.html$/, '');
	return [`/${bare}`, `/${path}`];
}

/** A start tag with its attributes: quoted either way, bare, or without a value. */
const startTag =
	/<[a-z][^\s/>]*((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attribute = /[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/**
 * Inline style and script attributes in markup, which the policy forbids. The build refuses a page
 * that has any.
 */
export function inlineAttributes(html: string): readonly string[] {
	return [...html.matchAll(startTag)]
		.flatMap(([, attributes = '']) => attributes.match(attribute) ?? [])
		.filter((one) => /^(?:style|on[a-z]+)\s*=/i.test(one));
}
