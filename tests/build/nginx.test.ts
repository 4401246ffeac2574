import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nginxFor, readHeaders } from '#build/nginx.ts';

const headers = `/*
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, immutable
/page.html
  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-abc='
`;
const at = (path: string) => nginxFor(headers, { folder: '/var/www/x', path, listen: '80' });

describe('the configuration for nginx', () => {
	it('reads which header goes with which address', () => {
		expect(readHeaders(headers)).toEqual([
			{ pattern: '/*', name: 'X-Content-Type-Options', value: 'nosniff' },
			{ pattern: '/assets/*', name: 'Cache-Control', value: 'public, immutable' },
			{
				pattern: '/page.html',
				name: 'Content-Security-Policy',
				value: "default-src 'none'; script-src 'self' 'sha256-abc='",
			},
		]);
	});

	it('says for every header what it is where, and has browsers ask again where no rule speaks', () => {
		expect(at('/')).toContain(`map $uri $sent_cache_control {
	default "no-cache";
	~^/assets/ "public, immutable";
}`);
		expect(at('/')).toContain(`	default "";
	/page.html "default-src 'none'; script-src 'self' 'sha256-abc='";`);
		expect(at('/')).toContain(
			'add_header X-Content-Type-Options $sent_x_content_type_options always;',
		);
	});

	it('puts a site below the root with all of its addresses', () => {
		const text = at('/a.b/c/');
		expect(text).toContain('~^/a\\.b/c/assets/ "public, immutable";');
		expect(text).toContain('/a.b/c/page.html "default-src');
		expect(text).toContain('error_page 404 /a.b/c/404.html;');
		expect(text).toContain('alias /var/www/x/;');
	});

	it('refuses what nginx could not say, or would read as its own words', () => {
		const made = (text: string) => () => nginxFor(text, { folder: '/x', path: '/', listen: '80' });
		expect(made('/a\n  X: 1\n/a\n  X: 2\n')).toThrow('names X twice');
		expect(made('/a\n  X: $host\n')).toThrow('more than words');
	});

	it('is printed by the commands of DEPLOY.md, and only for a path with a slash at both ends', () => {
		const folder = mkdtempSync(join(tmpdir(), 'site-'));
		writeFileSync(join(folder, '_headers'), headers);
		const print = (...given: readonly string[]) =>
			execFileSync(process.execPath, ['src/build/run.mjs', 'nginx', folder, ...given], {
				encoding: 'utf8',
				stdio: 'pipe',
			});
		expect(print('/', '80')).toBe(`${nginxFor(headers, { folder, path: '/', listen: '80' })}\n`);
		expect(print('/some/path/', '80')).toContain('location /some/path/ {');
		expect(() => print('some/path')).toThrow('begins and ends with a slash');
		rmSync(folder, { recursive: true });
	});
});
