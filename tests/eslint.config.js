import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** Properties that turn text into markup or script: the policy of every page forbids them, and so do we. */
const properties = [
	...[
		'innerHTML',
		'outerHTML',
		'insertAdjacentHTML',
		'setHTMLUnsafe',
		'parseHTMLUnsafe',
		'createContextualFragment',
		'parseFromString',
		'srcdoc',
	].map((property) => ({ property })),
	{ object: 'document', property: 'write' },
	{ object: 'document', property: 'writeln' },
];
const call = (names) => `CallExpression[callee.property.name=/^${names}$/]`;

/** The same in other forms of writing, by name. */
const sinks = {
	'a property given by its name': {
		selector: 'Property[key.name=/^(innerHTML|outerHTML|srcdoc)$/]',
		message: 'Text becomes markup: make elements by their names.',
	},
	'a parser of markup': {
		selector: 'NewExpression[callee.name="DOMParser"]',
		message: 'Text becomes markup: make elements by their names.',
	},
	'an attribute that runs or looks': {
		selector: `${call('setAttribute(NS)?')} > Literal[value=/^(on|style$|srcdoc$)/i]`,
		message: 'The policy forbids it: listen by addEventListener, look by a class.',
	},
	'an attribute of any name': {
		selector: `${call('setAttribute')}[arguments.0.type!="Literal"]`,
		message: 'Nobody can see which attribute it is: write its name.',
	},
	'a script made here': {
		selector: `${call('createElement(NS)?')} > Literal[value=/^(script|iframe|object|embed)$/i]`,
		message: 'Script comes by import alone, and frames by those who embed us.',
	},
	'text that is run': {
		selector: `:matches(${[
			'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal$/]',
			`${call('set(Timeout|Interval)')}[arguments.0.type=/Literal$/]`,
			call('eval'),
		].join(', ')})`,
		message: 'Text becomes script: give a function.',
	},
	'a Trusted Types policy': {
		selector: call('createPolicy'),
		message: 'A policy lets text through: there is one, in src/state/offline.ts.',
	},
	'markup in a component': {
		selector: 'SvelteMustacheTag[kind="raw"]',
		message: 'Text becomes markup: write elements.',
	},
	'an attribute of a component that runs': {
		selector: 'SvelteAttribute[key.name=/^(on[a-z]+|srcdoc)$/i] > SvelteLiteral',
		message: 'The policy forbids it: give a function.',
	},
	'a property of a component': {
		selector: 'SvelteDirective[key.name.name=/^(innerHTML|outerHTML|srcdoc)$/]',
		message: 'Text becomes markup: write elements.',
	},
	'a link that runs': {
		selector: 'SvelteLiteral[value=/^\\s*javascript:/i]',
		message: 'A link leads somewhere; what acts is a button.',
	},
};

/** The places in our source that need one of them, and why. */
const places = [
	{
		// The worker of the offline copy is registered by an address that Trusted Types must let through.
		file: 'src/state/offline.ts',
		sink: 'a Trusted Types policy',
	},
	{
		// Draws pages that the build made and packed, attribute by attribute; the policy still refuses those that run.
		file: 'src/shells/offline/draw.ts',
		sink: 'an attribute of any name',
	},
];

/** Refuses every sink but one. */
const refused = (allowed) => [
	'error',
	...Object.entries(sinks).flatMap(([name, sink]) => (name === allowed ? [] : sink)),
];

export default tseslint.config(
	{ ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
	...tseslint.configs.strictTypeChecked.map((config) => ({
		...config,
		files: ['**/*.ts', '**/*.svelte'],
	})),
	...svelte.configs.recommended,
	{
		files: ['**/*.ts', '**/*.svelte'],
		languageOptions: {
			parserOptions: {
				parser: tseslint.parser,
				projectService: true,
				tsconfigRootDir: new URL('..', import.meta.url).pathname,
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/dot-notation': 'off',
			'no-restricted-properties': ['error', ...properties],
			'svelte/no-at-html-tags': 'error',
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
	{
		files: ['src/**/*.{ts,svelte,mjs}'],
		rules: {
			'no-restricted-properties': ['error', ...properties],
			'no-restricted-syntax': refused(),
			'no-eval': 'error',
			'no-new-func': 'error',
			'no-script-url': 'error',
		},
	},
	...places.map(({ file, sink }) => ({
		files: [file],
		rules: { 'no-restricted-syntax': refused(sink) },
	})),
	{
		files: ['**/*.svelte'],
		rules: {
			// These need types that the Svelte parser does not pass on; svelte-check covers them.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
);
