import encodeQR from 'qr';

/** A QR code as one path: squares of one unit, with the quiet edge of four that readers need around it. */
export interface QrCode {
	/** What it says. */
	readonly text: string;
	/** Width and height in squares, the edge included. */
	readonly size: number;
	readonly path: string;
}

/** Draws a text as a QR code (ISO/IEC 18004), here and now: no service is asked. */
export function qrOf(text: string): QrCode {
	const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
	const path = rows
		.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : '')))
		.join('');
	return { text, size: rows.length, path };
}
