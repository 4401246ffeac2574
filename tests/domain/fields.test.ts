import { describe, expect, test } from 'vitest';
import { language, latitude, link, longitude, reference, text } from '#domain/fields.ts';
import { printable, unreadableIn } from '#domain/fault.ts';
import type * as z from 'zod';
import { hostile } from '../hostile.ts';

/** What is wrong with a value; nothing where it is right. */
function wrong(field: z.ZodType, value: string): string | undefined {
	return field.safeParse(value).error?.issues[0]?.message;
}

describe('A text', () => {
	test.each([
		['a mark that turns the direction', '\u202A\u202B\u202C\u202D\u202E'],
		['a mark that shuts words off', '\u2066\u2067\u2068\u2069'],
		['a blank without width', '\u200B\u2060\uFEFF'],
		['a separator of lines', '\u2028\u2029'],
		['a control character', '\u0000\u0007\u000B\u001B\u007F\u0085\u009F'],
		['half of a character', '\uD83D'],
		['the sign for a letter that was lost', '\uFFFD'],
		['no character at all', '\uFFFF'],
	])('may not hold %s, and is told which it is.', (_, characters) => {
		for (const character of characters.split('')) {
			const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
			expect(wrong(text, `Norway${character}offers`)).toBe(
				`has U+${code}, which cannot be read: delete it and type the words around it anew`,
			);
		}
	});

	test.each([
		...hostile,
		'two\nlines',
		'a\ttab',
		'क्\u200Dष',
		'می\u200Cخواهم',
		'\u200Fשלום',
		'e\u0301',
		'\u00AD\u00A0',
	])('may hold %j: it is shown as text.', (words) => {
		expect(wrong(text, `x${words}`)).toBeUndefined();
	});
});

test('A message shows what cannot be read by its number.', () => {
	expect(printable('a\u202Eb\uD83D')).toBe('a<U+202E>b<U+D83D>');
	expect(unreadableIn('a\nb\tc')).toBeUndefined();
	expect(unreadableIn(printable('\u0000\u202E\uFEFF'))).toBeUndefined();
});

describe('A link', () => {
	test.each(['https://ferries.example/', 'https://a.ferries.example/b/c?d=e#f'])(
		'may be %s.',
		(url) => {
			expect(wrong(link, url)).toBeUndefined();
		},
	);

	test.each([
		'http://ferries.example/',
		'javascript:alert(1)',
		'javascript://ferries.example/%0aalert(1)',
		'data:text/html,x',
		'//ferries.example/',
		'ferries.example',
		'https://',
		'https://user:word@ferries.example/',
		'https://ferries.example/"><script>',
		"https://ferries.example/'+alert(1)+'",
		'https://ferries.example/a b',
		'https://ferries.example/\u202Egnp.exe',
		'',
	])('may not be %j.', (url) => {
		expect(wrong(link, url)).toMatch(/^(?:is not an address of the web|has U\+202E)/);
	});
});

describe('A reference', () => {
	test.each([
		'Port register, 1987',
		'Reuters, 5 Sept 2025, https://ferries.example/a; http://old.example/b',
		'In its data: see there',
	])('may be %s.', (words) => {
		expect(wrong(reference, words)).toBeUndefined();
	});

	test.each([
		'javascript:alert(1)',
		'javascript://ferries.example/%0aalert(1)',
		'Reuters, JavaScript:alert(1)',
		'ftp://ferries.example/a',
		'see file:///etc/passwd',
		'data:text/html,<script>alert(1)</script>',
	])('may not be %s.', (words) => {
		expect(wrong(reference, words)).toBe(
			'has an address that is not of the web: write https://, its host and its path',
		);
	});
});

test('A language is a tag of BCP 47.', () => {
	for (const tag of ['en', 'pt-BR', 'zh-Hant-TW', 'gsw'])
		expect(wrong(language, tag)).toBeUndefined();
	for (const tag of ['', 'English', 'en_US', 'EN', 'e']) {
		expect(wrong(language, tag)).toMatch(/^is not a language: /);
	}
});

test('A place lies on the globe.', () => {
	for (const value of ['180', '-180', '0', '12.5']) expect(wrong(longitude, value)).toBeUndefined();
	for (const value of ['180.1', '-181', '4852']) {
		expect(wrong(longitude, value)).toBe('is not on the globe: write degrees from -180 to 180');
	}
	expect(wrong(latitude, '91')).toBe('is not on the globe: write degrees from -90 to 90');
	expect(wrong(latitude, '48,5')).toMatch(/^is not a number/);
});
