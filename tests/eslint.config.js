import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** Strings or calls that turn text into markup: the policy forbids them, and so do we. */
const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write'];

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
			'no-restricted-properties': ['error', ...sinks.map((property) => ({ property }))],
			'svelte/no-at-html-tags': 'error',
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/no-navigation-without-resolve': 'off',
		},
	},
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
