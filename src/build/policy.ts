import { createHash } from 'node:crypto';

/**
 * The content security policy of every page: nothing inline, nothing from elsewhere, and no text turned
 * into markup or script but by Svelte's own templates.
 */
export const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html',
].join('; ');

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

function hashOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** The policy of a page that needs no other file: nothing but the style that is inlined in it. */
export function policyFor(style: string): string {
	return `default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
}

/**
 * Headers for hosts that read a `_headers` file; framing can only be governed there. They hold for every
 * path, so what is inlined in one page is named too: of two policies a browser keeps both.
 */
export const headersFor = (inlined: Inlined) => `/*
  Content-Security-Policy: ${policyWith(inlined)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Access-Control-Allow-Origin: *
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

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
