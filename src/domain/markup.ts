/** Text as it may stand in an attribute or an element. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A start tag with its attributes; one without a value is written bare. */
export function tag(
	name: string,
	attributes: Readonly<Record<string, string | number | true>>,
): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === true ? key : `${key}="${escape(String(value))}"`,
	);
	return `<${[name, ...written].join(' ')}>`;
}

/** Data as it may stand in a script element: nothing in it can end the element. */
export function jsonInScript(value: unknown): string {
	return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
