import type { Kind } from './schema.ts';

/** The outline of each kind's mark around the origin, as an SVG path; a disc of radius 6 sets the size. */
export const glyphPaths: Readonly<Record<Kind['shape'], string>> = {
	disc: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z',
	diamond: 'M0,-7.5L7.5,0L0,7.5L-7.5,0z',
	ring: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0z',
	square: 'M-5,-5h10v10h-10z',
	bar: 'M-1.25,-5.5h2.5v11h-2.5z',
};

/** The same outlines at 4 px distance, drawn around the selected mark. */
export const haloPaths: Readonly<Record<Kind['shape'], string>> = {
	disc: 'M-11,0a11,11 0 1,0 22,0a11,11 0 1,0 -22,0z',
	diamond: 'M0,-14L14,0L0,14L-14,0z',
	ring: 'M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0z',
	square: 'M-10,-10h20v20h-20z',
	bar: 'M-6,-10.5h12v21h-12z',
};
