import type { Dataset } from '#domain/schema.ts';
import {
	actorShare,
	eventShare,
	hasOwnShares,
	homeShare,
	positionsShare,
	quotesShare,
	sourcesShare,
} from '#domain/share.ts';
import { graphShare, mapShare, timelineShare } from '#domain/view-share.ts';
import { cached } from './cached.ts';
import { actorPicture } from './cards/actor.ts';
import { eventPicture } from './cards/event.ts';
import { openFaces } from './cards/faces.ts';
import { graphPicture } from './cards/graph.ts';
import { homePicture } from './cards/home.ts';
import { mapPicture } from './cards/map.ts';
import type { Atlas, Desk } from './cards/marks.ts';
import { readPalette } from './cards/palette.ts';
import { svgOf, type Picture } from './cards/picture.ts';
import { positionsPicture } from './cards/positions.ts';
import { quotesPicture } from './cards/quotes.ts';
import { sourcesPicture } from './cards/sources.ts';
import { timelinePicture } from './cards/timeline.ts';

/** What a drawing depends on beside the data, and what a painting depends on beside the drawing. */
const drawnBy = [
	...['cards', 'cards.ts', 'fonts.ts'].map((name) => `src/build/${name}`),
	...['chip-shape', 'claims', 'dates', 'glyph', 'names', 'positions', 'projection', 'roles'].map(
		(name) => `src/domain/${name}.ts`,
	),
	...['share', 'timeline', 'view-share'].map((name) => `src/domain/${name}.ts`),
	'src/domain/map',
	'src/tokens.css',
	...['@fontsource/noto-sans', '@fontsource-variable/roboto-serif', 'fontkit', 'subset-font'].map(
		(name) => `node_modules/${name}/package.json`,
	),
];
const paintedBy = ['node_modules/@resvg/resvg-js/package.json'];

/** A card before it is painted. */
interface Plan {
	readonly path: string;
	readonly draw: (desk: Desk) => Picture;
}

/** Every card of the site: of its pages, its views, its events and its actors. */
export function cardPlans(data: Dataset): readonly Plan[] {
	const { events, actors } = hasOwnShares(data) ? data : { events: [], actors: [] };
	const plans = [
		{ path: homeShare(data).path, draw: homePicture },
		{ path: sourcesShare(data).path, draw: sourcesPicture },
		{ path: positionsShare(data).path, draw: positionsPicture },
		{ path: quotesShare(data).path, draw: quotesPicture },
		{ path: mapShare(data).path, draw: mapPicture },
		{ path: timelineShare(data).path, draw: timelinePicture },
		{ path: graphShare(data).path, draw: graphPicture },
		...events.map((event) => ({
			path: eventShare(data, event).path,
			draw: (desk: Desk) => eventPicture(desk, event),
		})),
		...actors.map((actor) => ({
			path: actorShare(data, actor).path,
			draw: (desk: Desk) => actorPicture(desk, actor),
		})),
	];
	const paths = new Set(plans.map(({ path }) => path));
	if (paths.size < plans.length) throw new Error('two pages would share one card: rename an id');
	return plans;
}

/** Every card as SVG, by its path in the site. */
export async function drawCards(data: Dataset, atlas: Atlas): Promise<ReadonlyMap<string, string>> {
	const palette = await readPalette(data.meta);
	const { measure, trace } = await openFaces();
	const desk = { ...atlas, data, palette, measure };
	return new Map(
		cardPlans(data).map(({ path, draw }) => [path, svgOf(draw(desk), palette.paper, trace)]),
	);
}

/** Every card as PNG, by its path; painted anew only where its drawing has changed. */
export async function paintCards(
	data: Dataset,
	atlas: Atlas,
): Promise<ReadonlyMap<string, Buffer>> {
	const svgs = await cached('card-drawings', { data, atlas }, drawnBy, async () => [
		...(await drawCards(data, atlas)),
	]);
	return new Map(
		await Promise.all(
			svgs.map(async ([path, svg]) => {
				const png = await cached('card', svg, paintedBy, async () => {
					const { renderAsync } = await import('@resvg/resvg-js');
					const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
					return image.asPng().toString('base64');
				});
				return [path, Buffer.from(png, 'base64')] as const;
			}),
		),
	);
}
