import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'tests/eslint.config.js' });

/** The rules on sinks; none of them needs types, so that a snippet is judged at once. */
const names = [
	'no-restricted-properties',
	'no-restricted-syntax',
	'no-eval',
	'no-new-func',
	'no-script-url',
	'svelte/no-at-html-tags',
];

const judges = new Map<string, Promise<ESLint>>();

/** What judges a file of ours by those of its rules that are on sinks, as `npm run lint` has them for it. */
async function judgeOf(file: string): Promise<ESLint> {
	const { rules, plugins, processor, languageOptions } = (await eslint.calculateConfigForFile(
		file,
	)) as Linter.Config & { rules: Linter.RulesRecord };
	const { parser, parserOptions } = languageOptions as {
		parser: Linter.Parser;
		parserOptions?: { parser?: unknown };
	};
	const own = names.flatMap((name) => (name in rules ? [[name, rules[name]] as const] : []));
	return new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: {
			files: ['**/*.ts', '**/*.svelte', '**/*.mjs'],
			languageOptions: { parser, parserOptions: { parser: parserOptions?.parser } },
			rules: Object.fromEntries(own),
			...(plugins && { plugins }),
			...(processor && { processor }),
		},
	});
}

/** How often a snippet is refused where it stands in a file of ours. */
async function refusals(code: string, file: string): Promise<number> {
	const judge = judges.get(file) ?? judgeOf(file);
	judges.set(file, judge);
	const [result] = await (await judge).lintText(code, { filePath: file });
	const fatal = result?.messages.find((message) => message.fatal);
	if (!result || fatal) throw new Error(`${code} cannot be read: ${fatal?.message ?? ''}`);
	return result.messages.filter(({ ruleId }) => names.includes(ruleId ?? '')).length;
}

const script = 'src/state/way.ts';
const component = 'src/shells/Foot.svelte';

describe('Our own source may not turn text into markup or script:', () => {
	test.each([
		'element.innerHTML = text;',
		"element['innerHTML'] = text;",
		'element.innerHTML += text;',
		'const { innerHTML } = element;',
		'Object.assign(element, { innerHTML: text });',
		'element.outerHTML = text;',
		"element.insertAdjacentHTML('beforeend', text);",
		'element.setHTMLUnsafe(text);',
		'Document.parseHTMLUnsafe(text);',
		'document.write(text);',
		'document.writeln(text);',
		"document['write'](text);",
		"new DOMParser().parseFromString(text, 'text/html');",
		'const parser = new DOMParser();',
		'document.createRange().createContextualFragment(text);',
		'frame.srcdoc = text;',
		"frame.setAttribute('srcdoc', text);",
		"element.setAttribute('onclick', text);",
		"element.setAttribute('ONLOAD', text);",
		"element.setAttribute('style', text);",
		"element.setAttributeNS(null, 'onload', text);",
		'element.setAttribute(name, text);',
		'element.setAttribute(`on${name}`, text);',
		"document.createElement('script');",
		"document.createElementNS(svg, 'script');",
		"document.createElement('iframe');",
		'eval(text);',
		'window.eval(text);',
		"new Function('return 1');",
		"Function('return 1');",
		"setTimeout('act()', 1);",
		"setInterval('act()', 1);",
		"location.href = 'javascript:act()';",
		"trustedTypes.createPolicy('default', { createHTML: (text) => text });",
	])('%s', async (code) => {
		expect(await refusals(code, script)).toBeGreaterThan(0);
		expect(await refusals(code, 'src/build/serve.mjs')).toBeGreaterThan(0);
	});

	test.each([
		'{@html text}',
		'<p>{@html text}</p>',
		'<p onclick="act()">Text</p>',
		'<iframe title="A" srcdoc="<p>Text</p>"></iframe>',
		'<a href="javascript:act()">Text</a>',
		'<p bind:innerHTML={text} contenteditable></p>',
		'<script lang="ts">element.innerHTML = text;</script>',
		'<script lang="ts">eval(text);</script>',
	])('%s', async (code) => {
		expect(await refusals(code, component)).toBeGreaterThan(0);
	});
});

describe('It may', () => {
	test.each([
		'element.textContent = text;',
		"element.setAttribute('aria-expanded', 'true');",
		"element.setAttribute('tabindex', text);",
		"element.append(text, document.createElement('p'));",
		"element.style.height = '3px';",
		"element.addEventListener('click', act);",
		'setTimeout(act, 1);',
		'setTimeout(() => act(), 1);',
	])('%s', async (code) => {
		expect(await refusals(code, script)).toBe(0);
	});

	test.each([
		'<p>{text}</p>',
		'<button onclick={act}>Text</button>',
		'<a href="./?event=a">Text</a>',
		'<a href={address}>Text</a>',
	])('%s', async (code) => {
		expect(await refusals(code, component)).toBe(0);
	});
});

describe('Two places may do one thing more each, and no other:', () => {
	const policy = "trustedTypes.createPolicy('own', {});";
	const copy = 'element.setAttribute(name, text);';

	test.each([
		['src/state/offline.ts', policy, copy],
		['src/shells/offline/draw.ts', copy, policy],
	])('%s may %s', async (file, allowed, other) => {
		expect(await refusals(allowed, file)).toBe(0);
		expect(await refusals(other, file)).toBe(1);
		expect(await refusals('element.innerHTML = text;', file)).toBe(1);
	});
});
