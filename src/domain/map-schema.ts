/** The shape of what `data/site.yaml` says of the map: what it shows, where it is exact, and what is set by hand. */
import * as z from 'zod';
import { country, decimal, latitude, longitude, slug, text } from './fields.ts';

/** West, south, east and north in degrees. */
const box = z.tuple([longitude, latitude, longitude, latitude]);
/** Longitude and latitude in degrees. */
const point = z.tuple([longitude, latitude]);
/** Points that a view must show. */
const fitted = z.array(point).min(2, 'spans nothing: write at least two points');
/** The map. */
export const mapPlan = z.strictObject({
	/** Labels of countries, placed by hand. */
	labels: z.array(z.strictObject({ country, longitude, latitude, text })),
	/** What the globe is turned to before it is drawn flat: the middle, as [longitude, latitude]. */
	centre: point,
	/** What the first view must show, as [longitude, latitude]: it sets the scale of the drawing. */
	fit: fitted,
	/** Where readers look closely: borders and coasts keep all their detail there, and near every place of the frame. */
	detail: box,
	/** Where they only pass: wide land of the frame that may be drawn coarsely. */
	sparse: z.array(box).default([]),
	/** Countries that we call otherwise than the CLDR does, or that it does not know. */
	names: z.array(z.strictObject({ country, text })).default([]),
	/** Marks that would hide what they stand for or one another: moved by px, and drawn from a width of the sheet. */
	marks: z
		.array(
			z.strictObject({
				place: slug,
				move: z.tuple([decimal, decimal]).optional(),
				from: z.enum(['480', '760', '1100', '1800']).optional(),
			}),
		)
		.default([]),
	/** Closer views with a button each: what must be seen in them, as [longitude, latitude]. */
	views: z.array(z.strictObject({ label: text, fit: fitted })).default([]),
});
