/**
 * The kinds of field that records are made of, each with the words an editor sees when it is wrong.
 * YAML is read as text (the failsafe schema), so each takes a string and says what it means.
 */
import * as z from 'zod';
import { isCalendarDate } from './dates.ts';
import { unreadableIn } from './fault.ts';

/** Holds a text to characters that can be read: others could hide what it says, or turn it around. */
export function readable(text: z.ZodString): z.ZodString {
	return text.refine((words) => unreadableIn(words) === undefined, {
		error: ({ input }) =>
			`has ${unreadableIn(String(input)) ?? ''}, which cannot be read: delete it and type the words around it anew`,
	});
}

/** Words that are not empty. */
export const text = readable(z.string().trim().min(1, 'is empty: write at least a word'));
/** Where something from outside the articles stands: words, and addresses of the web, which a page makes links. */
export const reference = text.refine(
	(words) =>
		!/(?<![a-z])(?!https?:)[a-z][a-z0-9+.-]*:\/\/|\b(?:javascript|vbscript):|\bdata:\S/i.test(
			words,
		),
	'has an address that is not of the web: write https://, its host and its path',
);
/** A readable id that never changes. */
export const slug = z
	.string()
	.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'is not an id: use lower-case letters, digits and single hyphens',
	);
/** A whole number, not negative. */
export const whole = z
	.string()
	.regex(/^\d+$/, 'is not a whole number: use digits only')
	.transform(Number)
	.pipe(z.number().int().nonnegative());
/** A number with an optional fraction. */
export const decimal = z
	.string()
	.regex(/^-?\d+(\.\d+)?$/, 'is not a number: use digits and a point')
	.transform(Number)
	.pipe(z.number());
const onEarth = (most: number) => {
	const far = `is not on the globe: write degrees from ${-most} to ${most}`;
	return decimal.pipe(z.number().min(-most, far).max(most, far));
};
/** Degrees east of Greenwich. */
export const longitude = onEarth(180);
/** Degrees north of the equator. */
export const latitude = onEarth(90);
/** Yes or no, written `true` or `false`. */
export const flag = z
	.enum(['true', 'false'])
	.transform((word) => word === 'true')
	.pipe(z.boolean());
/** A country by its ISO 3166-1 alpha-3 code. */
export const country = z
	.string()
	.regex(/^[A-Z]{3}$/, 'is not a country code: use three capitals as in ISO 3166-1, such as FRA');
/** A language by its BCP 47 tag. */
export const language = z
	.string()
	.regex(
		/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
		'is not a language: use its tag as in BCP 47, such as en or pt-BR',
	);
const noLink = 'is not an address of the web: write https://, its host and its path';
/** A page of the web, by an address that nobody on the way can change. */
export const link = readable(z.string()).pipe(
	z
		.url({ protocol: /^https$/, hostname: z.regexes.hostname, error: noLink })
		// Signs that would end the text in which an address stands, in code that others paste.
		.regex(/^https:\/\/[^\s"'<>\\@]+$/, noLink),
);
/** An article by its letter. */
export const sourceId = z.string().regex(/^[A-Z]$/, 'is not an article: use one capital letter');
/** A colour as six hex digits. */
export const colour = z
	.string()
	.regex(/^#[0-9a-f]{6}$/, 'is not a colour: use # and six hex digits');
/** A year, a month or a day of the calendar. */
export const date = z.string().refine(isCalendarDate, {
	abort: true,
	error: 'is not a day of the calendar: write YYYY, YYYY-MM or YYYY-MM-DD, such as 2025-09-04',
});

/** A pointer to one record: `events/putin-warning-vladivostok`. */
export const ref = z
	.string()
	.regex(
		/^[a-z]+\/[a-zA-Z0-9-]+$/,
		'is not a pointer: write collection/id, such as events/first-meeting',
	);

/** A day of the calendar, no coarser. */
export const day = date.refine(
	(text) => text.length === 10,
	'is not a day: write YYYY-MM-DD, such as 2025-09-04',
);
