/** The part of subset-font that we use, which ships without types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'sfnt' | 'woff2';
			variationAxes: Record<string, number>;
			keepFeatures: string[];
			noHinting: boolean;
			noLayoutClosure?: boolean;
		},
	): Promise<Buffer>;
}
