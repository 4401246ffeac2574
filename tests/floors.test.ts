import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { heavyImports, offences, reached, tooLong } from './floors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte|mjs|js|css)$/.test(path))
	.map((path) => `src/${path.replaceAll('\\', '/')}`);
const files = new Map(
	[...paths, 'vite.config.ts'].map((path) => [path, readFileSync(root + path, 'utf8')]),
);

test('Every file imports only its own floor and those below it.', () => {
	expect(offences(files).join('\n')).toBe('');
});

test('No file that a browser loads brings zod, yaml or a compiler with it.', () => {
	expect(heavyImports(files, 'src/main.ts').join('\n')).toBe('');
});

test('From src/main.ts a browser loads the views, the state and the domain, and neither schema nor build.', () => {
	const loaded = [...reached(files, 'src/main.ts').keys()];
	expect(loaded).toEqual(
		expect.arrayContaining([
			'src/state/explorer.svelte.ts',
			'src/views/timeline/marks.ts',
			'src/domain/dates.ts',
		]),
	);
	expect(loaded.filter((path) => path.startsWith('src/build/'))).toEqual([]);
	expect(loaded).not.toContain('src/domain/schema.ts');
});

test('No file in src is longer than 250 lines.', () => {
	expect(tooLong(files, 250).join('\n')).toBe('');
});

describe('On invented files, the checker', () => {
	/** A tower with one file on every floor, and the files under test. */
	const tower = (more: Record<string, string>) =>
		new Map(
			Object.entries({
				'src/domain/dates.ts': '',
				'src/state/place.ts': '',
				'src/views/map/marks.ts': '',
				'src/views/graph/marks.ts': '',
				'src/views/common/Dots.svelte': '',
				'src/shells/Explainer.svelte': '',
				'src/build/pages.ts': '',
				'src/main.ts': '',
				'src/build/dataset.ts': '',
				...more,
			}),
		);

	test('finds nothing wrong with imports of the floors below.', () => {
		const files = tower({
			'src/domain/timeline.ts': `import { days } from './dates.ts'; import * as z from 'zod'; import Mini from 'minisearch';`,
			'src/state/explorer.svelte.ts': `import { days } from '#domain/dates.ts'; import './place.ts';`,
			'src/views/map/MapView.svelte': `<script lang="ts">
				import Dots from '../common/Dots.svelte'; import { a } from './marks.ts';
				import { go } from '#state/place.ts'; import { page } from 'svelte';
			</script>`,
			'src/shells/Present.svelte': `<script>import '#views/map/marks.ts'; import './Explainer.svelte';</script>`,
			'src/main.ts': `import '#shells/Explainer.svelte'; import 'virtual:dataset'; import './app.css';
				const page = import('./prerender.ts');`,
			'src/prerender.ts': `import type { Rendered } from './build/pages.ts'; import '#domain/dates.ts';`,
			'src/build/boundaries.ts': `import '#domain/dates.ts'; import './pages.ts'; import 'node:fs';`,
			'vite.config.ts': `import { pages } from './src/build/pages.ts';`,
		});
		expect(offences(files)).toEqual([]);
	});

	test.each([
		[
			'src/domain/x.ts',
			`import '#state/place.ts';`,
			'src/state/place.ts',
			'domain may not import state',
		],
		[
			'src/domain/x.ts',
			`import '../build/dataset.ts';`,
			'src/build/dataset.ts',
			'domain may not import build',
		],
		[
			'src/state/x.ts',
			`import '../views/map/marks.ts';`,
			'src/views/map/marks.ts',
			'state may not import views',
		],
		[
			'src/views/map/x.ts',
			`import '#shells/Explainer.svelte';`,
			'src/shells/Explainer.svelte',
			'views may not import shells',
		],
		[
			'src/shells/x.ts',
			`import '#build/dataset.ts';`,
			'src/build/dataset.ts',
			'shells may not import build',
		],
		[
			'src/build/x.ts',
			`import '#state/place.ts';`,
			'src/state/place.ts',
			'build may not import state',
		],
		[
			'vite.config.ts',
			`import './src/state/place.ts';`,
			'src/state/place.ts',
			'config may not import state',
		],
		[
			'src/views/map/x.ts',
			`import '../graph/marks.ts';`,
			'src/views/graph/marks.ts',
			'views do not import one another, only views/common',
		],
		[
			'src/views/common/x.ts',
			`import '#views/map/marks.ts';`,
			'src/views/map/marks.ts',
			'views do not import one another, only views/common',
		],
		[
			'src/prerender.ts',
			`import { pages } from './build/pages.ts';`,
			'src/build/pages.ts',
			'only the type of a page, in build/pages.ts, is known outside the build',
		],
		[
			'src/prerender.ts',
			`import type { D } from './build/dataset.ts';`,
			'src/build/dataset.ts',
			'only the type of a page, in build/pages.ts, is known outside the build',
		],
		[
			'src/main.ts',
			`import type { R } from './build/pages.ts';`,
			'src/build/pages.ts',
			'only the type of a page, in build/pages.ts, is known outside the build',
		],
		['src/shells/x.ts', `import '../main.ts';`, 'src/main.ts', 'shells may not import entry'],
		['src/domain/x.ts', `import './gone.ts';`, 'src/domain/gone.ts', 'there is no such file'],
		[
			'src/shells/x.ts',
			`import '../../tests/fixtures.ts';`,
			'tests/fixtures.ts',
			'it is outside the floors',
		],
		[
			'src/domain/x.ts',
			`import { tick } from 'svelte';`,
			'svelte',
			'the domain knows no package but zod and minisearch',
		],
		[
			'src/domain/x.ts',
			`import { geoPath } from 'd3-geo';`,
			'd3-geo',
			'the domain knows no package but zod and minisearch',
		],
		[
			'src/domain/x.ts',
			`import 'leaflet/dist/leaflet.css';`,
			'leaflet/dist/leaflet.css',
			'the domain knows no package but zod and minisearch',
		],
		[
			'src/domain/x.ts',
			`import { join } from 'node:path';`,
			'node:path',
			'the domain knows nothing of Node',
		],
		['src/domain/x.ts', `import { join } from 'path';`, 'path', 'the domain knows nothing of Node'],
	])('refuses %s with %s', (path, code, target, why) => {
		expect(offences(tower({ [path]: code }))).toEqual([`${path} imports ${target}: ${why}`]);
	});

	test.each([
		['a named import', `import { a } from '#state/place.ts';`],
		['an import of types', `import type { A } from '#state/place.ts';`],
		['an import type', `type A = import('#state/place.ts').A;`],
		['an export from elsewhere', `export * from '../state/place.ts';`],
		['an import at run time', `const a = () => import('#state/place.ts');`],
		['an address with a query', `import a from '#state/place.ts?raw';`],
	])('sees %s.', (_, code) => {
		expect(offences(tower({ 'src/domain/x.ts': code }))).toHaveLength(1);
	});

	test('sees both scripts of a component and the imports of its markup.', () => {
		const component = `<script module lang="ts">import '../map/marks.ts';</script>
			<script lang="ts">import type { A } from '#build/pages.ts'; const a: A = 1;</script>
			{#await import('#shells/Explainer.svelte') then page}{page}{/await}`;
		expect(offences(tower({ 'src/views/graph/X.svelte': component }))).toEqual([
			'src/views/graph/X.svelte imports src/views/map/marks.ts: views do not import one another, only views/common',
			'src/views/graph/X.svelte imports src/build/pages.ts: views may not import build',
			'src/views/graph/X.svelte imports src/shells/Explainer.svelte: views may not import shells',
		]);
	});

	test('does not take a comment or a text for an import.', () => {
		const code = `// import '#state/place.ts'\nconst a = "import '#state/place.ts'";`;
		expect(offences(tower({ 'src/domain/x.ts': code }))).toEqual([]);
	});

	test('lists every offence at once.', () => {
		const code = `import '#state/place.ts'; import 'd3';`;
		expect(offences(tower({ 'src/domain/x.ts': code, 'src/domain/y.ts': code }))).toHaveLength(4);
	});

	test('finds zod behind any number of files, and names the way to it.', () => {
		const files = tower({
			'src/main.ts': `import '#state/place.ts';`,
			'src/state/place.ts': `export * from '#domain/dates.ts';`,
			'src/domain/dates.ts': `import * as z from 'zod';`,
		});
		expect(heavyImports(files, 'src/main.ts')).toEqual([
			'src/main.ts → src/state/place.ts → src/domain/dates.ts → zod',
		]);
	});

	test('passes over zod where only types are taken.', () => {
		const files = tower({
			'src/main.ts': `import type { Dataset } from '#domain/schema.ts'; import '#state/place.ts';`,
			'src/domain/schema.ts': `import * as z from 'zod';`,
			'src/state/place.ts': `import type * as z from 'zod';`,
		});
		expect(heavyImports(files, 'src/main.ts')).toEqual([]);
	});

	test('follows an import that names types beside a value, and one that keeps its braces.', () => {
		const files = tower({
			'src/main.ts': `import { type Dataset } from '#domain/schema.ts';`,
			'src/domain/schema.ts': `import * as z from 'zod';`,
		});
		expect(heavyImports(files, 'src/main.ts')).toEqual([
			'src/main.ts → src/domain/schema.ts → zod',
		]);
	});

	test('is not led in circles by files that import one another.', () => {
		const files = tower({
			'src/main.ts': `import '#domain/dates.ts';`,
			'src/domain/dates.ts': `import './x.ts';`,
			'src/domain/x.ts': `import './dates.ts';`,
		});
		expect([...reached(files, 'src/main.ts').keys()]).toHaveLength(3);
	});

	test('counts lines as an editor does, and allows the last one.', () => {
		const lines = (count: number) => 'x\n'.repeat(count);
		const files = new Map([
			['src/a.ts', lines(250)],
			['src/b.svelte', lines(251)],
			['src/c.css', lines(250) + 'x'],
		]);
		expect(tooLong(files, 250)).toEqual(['src/b.svelte has 251 lines', 'src/c.css has 251 lines']);
	});
});
