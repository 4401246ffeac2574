import { duration } from '#domain/lesson.ts';
import { licence } from '#domain/licence.ts';
import type { Dataset } from '#domain/schema.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The lesson for machines that look for one. LearningResource is a type beside that of the page
 * (https://schema.org/LearningResource); each length is a part with its own time.
 */
export function lessonData({ meta, lesson }: Dataset, path: string): Node {
	const url = meta.address + path;
	return {
		'@context': 'https://schema.org',
		'@type': ['WebPage', 'LearningResource'],
		url,
		name: lesson.question,
		description: lesson.summary ?? lesson.safety,
		inLanguage: meta.language,
		dateModified: meta.updated,
		license: licence.address,
		isAccessibleForFree: true,
		learningResourceType: 'lesson plan',
		teaches: lesson.objectives,
		...(lesson.level === undefined ? {} : { educationalLevel: lesson.level }),
		...(lesson.subjects.length === 0 ? {} : { about: lesson.subjects }),
		...(lesson.standards.length === 0
			? {}
			: {
					educationalAlignment: lesson.standards.map(({ framework, code, text }) => ({
						'@type': 'AlignmentObject',
						alignmentType: 'teaches',
						educationalFramework: framework,
						targetName: code,
						targetDescription: text,
					})),
				}),
		...(lesson.lengths.length === 0
			? {}
			: {
					timeRequired: lesson.lengths.map(({ minutes }) => duration(minutes)),
					hasPart: lesson.lengths.map(({ id, title, minutes }) => ({
						'@type': 'LearningResource',
						name: title,
						url: `${url}#plan-${id}`,
						learningResourceType: 'lesson plan',
						timeRequired: duration(minutes),
					})),
				}),
		isPartOf: { '@type': 'WebSite', name: meta.title, url: meta.address },
	};
}
