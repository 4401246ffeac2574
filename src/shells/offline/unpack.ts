/** What the file holds beside its script: compressed, and read once. */
import type { Edition } from '#domain/edition.ts';
import type { Pages } from '#domain/pack.ts';
import type { CellEvidence } from '#domain/positions.ts';

/** All that a page of the site would fetch. */
interface Held extends Pages {
	readonly style: string;
	readonly edition: Edition;
	readonly stands: Readonly<Record<string, CellEvidence>>;
}

/** What is in the file. Rejects where the browser cannot decompress it. */
export const held: Promise<Held> = read();

async function read(): Promise<Held> {
	const text = document.getElementById('held')?.textContent ?? '';
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return (await new Response(stream).json()) as Held;
}
