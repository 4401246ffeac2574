import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Which headers go with which addresses, as a `_headers` file says: a pattern may end in `*`. */
interface Rule {
	readonly pattern: string;
	readonly name: string;
	readonly value: string;
}

/** Where a site is to stand. */
export interface Stand {
	/** Folder on the server that holds the built site. */
	readonly folder: string;
	/** Path of the site, with a slash at both ends: `/` for the root. */
	readonly path: string;
	/** What nginx listens to: a port, or an address with one. */
	readonly listen: string;
}

/** The rules of a `_headers` file. */
export function readHeaders(text: string): readonly Rule[] {
	let pattern = '';
	return text.split('\n').flatMap((line) => {
		if (/^\S/.test(line)) pattern = line.trim();
		const [, name, value] = /^\s+([^:\s]+):\s*(.*\S)/.exec(line) ?? [];
		return name === undefined || value === undefined ? [] : [{ pattern, name, value }];
	});
}

/** Downloads whose types nginx does not know. */
const types = {
	'text/calendar': 'ics',
	'text/csv': 'csv',
	'text/javascript': 'js',
	'text/markdown': 'md',
	'application/geo+json': 'geojson',
	'application/xml': 'gexf graphml',
};

/** What is sent compressed: all that is text. */
const compressed = [
	...Object.keys(types),
	'text/css',
	'text/plain',
	'text/xml',
	'application/json',
	'image/svg+xml',
];

/**
 * A file for `/etc/nginx/conf.d` that serves a built site with the headers of its `_headers` file: the same
 * rules on every host, written once.
 */
export function nginxFor(headers: string, { folder, path, listen }: Stand): string {
	const rules = readHeaders(headers);
	const names = [...new Set(rules.map(({ name }) => name))];
	return `# Made from ${folder}/_headers by "npm run nginx-config": make it anew after each build.
map_hash_bucket_size 128;
${names.map((name) => mapOf(name, rules, path)).join('\n')}
server {
	listen ${listen};
	root ${folder};
	include /etc/nginx/mime.types;
	types {
${Object.entries(types)
	.map(([type, endings]) => `\t\t${type} ${endings};`)
	.join('\n')}
	}
	charset utf-8;
	charset_types text/html ${compressed.join(' ')};
	server_tokens off;
	absolute_redirect off;
	etag on;
	gzip on;
	gzip_static on;
	gzip_vary on;
	gzip_min_length 1000;
	gzip_types ${compressed.join(' ')};
${names.map((name) => `\tadd_header ${name} $${variableOf(name)} always;`).join('\n')}
	# What is not there is answered with the page that says so; a folder is no page.
	error_page 403 =404 ${path}404.html;
	error_page 404 ${path}404.html;
${path === '/' ? '' : belowOf(path, folder)}	location = ${path}_headers {
		return 404;
	}
}
`;
}

/** The part for a site that stands below the root. */
function belowOf(path: string, folder: string): string {
	return `	location = ${path.slice(0, -1)} {
		return 301 ${path};
	}
	location ${path} {
		alias ${folder}/;
	}
`;
}

/** What one header is at which address. Where no rule speaks of the cache, browsers are to ask again. */
function mapOf(name: string, rules: readonly Rule[], path: string): string {
	const own = rules.filter((rule) => rule.name === name);
	const patterns = own.map(({ pattern }) => pattern);
	if (new Set(patterns).size < patterns.length) {
		throw new Error(`_headers names ${name} twice for one address: nginx would send one of them`);
	}
	const general = own.find(({ pattern }) => pattern === '/*')?.value;
	const otherwise = general ?? (name === 'Cache-Control' ? 'no-cache' : '');
	const cases = own
		.filter(({ pattern }) => pattern !== '/*')
		.map(({ pattern, value }) => `\t${addressOf(pattern, path)} ${quoted(value)};`);
	return [`map $uri $${variableOf(name)} {`, `\tdefault ${quoted(otherwise)};`, ...cases, '}'].join(
		'\n',
	);
}

/** An address as a map of nginx names it: a whole one, or how it begins. */
function addressOf(pattern: string, path: string): string {
	const whole = path + pattern.slice(1);
	if (!whole.endsWith('*')) return whole;
	return `~^${whole.slice(0, -1).replaceAll(/[.+?()[\]{}|^$\\]/g, '\\$&')}`;
}

function variableOf(name: string): string {
	return `sent_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quoted(value: string): string {
	if (/["$\\]/.test(value)) throw new Error(`nginx would read more than words in: ${value}`);
	return `"${value}"`;
}

/** Prints the configuration: `npm run -s nginx-config -- /var/www/explainer /path/ 80`. */
export default function print(): void {
	const [folder = 'dist', path = '/', listen = '80'] = process.argv.slice(3);
	const from = resolve(folder);
	const file = [resolve(from, '_headers'), resolve('dist/_headers')].find((one) => existsSync(one));
	if (file === undefined) throw new Error('There is no _headers: run `npm run build` first');
	if (!/^\/(?:[^\s;{}]+\/)?$/.test(path)) {
		throw new Error(`The path of the site begins and ends with a slash, unlike ${path}`);
	}
	console.log(nginxFor(readFileSync(file, 'utf8'), { folder: from, path, listen }));
}
