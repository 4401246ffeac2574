import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrOf } from '../../src/pages/qr.ts';

/** What a reader of another make finds in a QR code that is painted. */
function decoded({ size, path }: ReturnType<typeof qrOf>): string | undefined {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0,0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`;
	const image = new Resvg(svg, { fitTo: { mode: 'width', value: size * 6 } }).render();
	return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}

test.each([
	'https://warnings.example/teach.html',
	'https://warnings.example/a/long/way/down/compare.html?event=putin-warning-vladivostok&source=A,C',
])('A QR code is read as the address that it was made of: %s', (address) => {
	expect(decoded(qrOf(address))).toBe(address);
});

test('The same address gives the same code, with a quiet edge of four squares.', () => {
	const code = qrOf('https://warnings.example/');
	expect(qrOf('https://warnings.example/')).toEqual(code);
	const places = [...code.path.matchAll(/M(\d+),(\d+)/g)].flatMap(([, x, y]) => [
		Number(x),
		Number(y),
	]);
	expect(Math.min(...places)).toBe(4);
	expect(Math.max(...places)).toBe(code.size - 5);
});
