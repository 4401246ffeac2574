import fc from 'fast-check';
import { unreadableIn } from '#domain/fault.ts';

/** What somebody might write to make a page do something else than show it. */
export const hostile = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'; alert(1); //",
	'</title></textarea></style><svg onload=alert(1)>',
	'javascript:alert(1)',
	'{@html x}',
	'${alert(1)}',
	'{{constructor.constructor("alert(1)")()}}',
	']]>',
	'<!--',
	'&lt;b&gt; &amp;amp; &#x3C;',
	'=HYPERLINK("https://example.org")',
	'+1',
	'-1',
	'@SUM(A1)',
	'a;b,c:d\\e|f',
	'BEGIN:VEVENT',
	'__proto__',
	'constructor',
	'Їх було п’ять',
	'שלום، مرحبا',
	'👩‍👩‍👧‍👦',
	'W'.repeat(400),
] as const;

/** Any text that the data may hold, hostile or not: blanks around it are taken away, as the build takes them. */
export const texts: fc.Arbitrary<string> = fc
	.oneof(
		fc.constantFrom(...hostile),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
		fc
			.array(fc.constantFrom(...hostile, ' ', '\n'), { minLength: 1, maxLength: 4 })
			.map((all) => all.join('')),
	)
	.map((text) => text.trim())
	.filter((text) => text !== '' && unreadableIn(text) === undefined);

/** Any text at all, with halves of characters, signs of addresses and marks that join to letters. */
export const anything: fc.Arbitrary<string> = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
	fc.string({ unit: fc.constantFrom(...Array.from('&=?#%+,;/\\<>"\'’ʼ`\u0301\u0300 aéЇй0')) }),
	fc.constantFrom(...hostile, '', ' '),
);
