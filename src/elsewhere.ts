/** Browser entry of what only pages beside the first have: slides, notes, the lesson, the code for editors. */
import { enliven } from '#views/common/enliven.ts';

enliven({
	deck: () => import('#shells/present/wall.svelte.ts'),
	'speaker-notes': () => import('#shells/present/speak.svelte.ts'),
	lesson: () => import('#views/lesson/classroom.ts'),
	compared: () => import('#views/lesson/compare.ts'),
	citation: () => import('#views/pages/citing.ts'),
	builder: () => import('#views/embedding/editors.ts'),
});
