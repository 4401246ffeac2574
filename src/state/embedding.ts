/** What an editor chose to embed: its codec, and the addresses that follow from it. */
import { frameNames, type FrameName } from '#domain/frame-edition.ts';
import { refTo, splitRef } from '#domain/ref.ts';
import { snapshotFolder } from '#domain/snapshots.ts';
import { lookAsked, plain, type Look } from './look.ts';
import { decode, encode, home, views, type Known, type Place } from './place.ts';

/** A view in a frame, where it stands and how it looks. */
export interface Embedding {
	readonly frame: FrameName;
	/** The snapshot to which it is pinned; without one it follows the record. */
	readonly snapshot: string | undefined;
	/** For one event, the event is what is selected. */
	readonly place: Place;
	readonly look: Look;
	/** Whether the page of the host shows through. */
	readonly transparent: boolean;
	/** Whether it stands without its title and its foot. */
	readonly bare: boolean;
}

/** What is embedded where nothing is chosen. */
export const untouched: Embedding = {
	frame: 'map',
	snapshot: undefined,
	place: home,
	look: plain,
	transparent: false,
	bare: false,
};

/** What an address of the builder may name. */
export interface Embeddable extends Known {
	/** The days of all snapshots. */
	readonly snapshots: ReadonlySet<string>;
}

/** Whether a view in a frame can be narrowed, by kind of event, article and day. */
export function isNarrowable(frame: FrameName): boolean {
	return views.some((view) => view === frame);
}

/** The part of a place that a frame shows: it has no search, and a list of all positions has no window of days. */
function shown({ frame, place }: Embedding): Place {
	if (isNarrowable(frame))
		return { ...place, view: home.view, words: home.words, storyStep: undefined };
	return frame === 'event' ? { ...home, selected: place.selected } : home;
}

/** What differs from the plain look, as an address says it. */
function lookQuery({ look, transparent, bare }: Embedding): string {
	const differing = Object.entries(look).filter(
		([name, value]) => value !== plain[name as keyof Look],
	);
	return new URLSearchParams([
		...differing,
		...(transparent ? [['transparent', '1']] : []),
		...(bare ? [['chrome', 'none']] : []),
	]).toString();
}

function joined(...parts: readonly string[]): string {
	const query = parts.filter((part) => part !== '').join('&');
	return query === '' ? '' : `?${query}`;
}

/** Address of the frame, from the root of the site. */
export function frameAddress(embedding: Embedding): string {
	const { frame, snapshot } = embedding;
	const query = joined(encode(shown(embedding)), lookQuery(embedding));
	const folder = snapshot === undefined ? '' : snapshotFolder(snapshot);
	return `${folder}embed/${frame}.html${query}`;
}

/** Address of the page that shows the same, from the root of the site; empty for the first page. */
export function pageAddress(embedding: Embedding): string {
	const { frame, place } = embedding;
	const view = views.find((one) => one === frame);
	if (view !== undefined) return joined(encode({ ...shown(embedding), view }));
	if (frame !== 'event') return `${frame}.html`;
	return place.selected === undefined ? '' : `event/${splitRef(place.selected).id}.html`;
}

/** The query string of an embedding, without `?`. {@link decodeEmbedding} reads it back. */
export function encodeEmbedding(embedding: Embedding): string {
	const view = embedding.frame === untouched.frame ? '' : `view=${embedding.frame}`;
	const pin = embedding.snapshot === undefined ? '' : `snapshot=${embedding.snapshot}`;
	return joined(view, pin, encode(shown(embedding)), lookQuery(embedding)).slice(1);
}

/**
 * What a query string asks to embed. Never throws: what cannot be read is as nobody chose it, and keys that
 * are not ours are ignored.
 * @param event what is shown of an event where none is named
 */
export function decodeEmbedding(search: string, known: Embeddable, event: string): Embedding {
	const query = new URLSearchParams(search);
	const frame = frameNames.find((name) => name === query.get('view')) ?? untouched.frame;
	query.delete('view');
	const snapshot = query.get('snapshot') ?? '';
	const { place } = decode(query.toString(), known);
	const isEvent = place.selected !== undefined && splitRef(place.selected).collection === 'events';
	const read: Embedding = {
		frame,
		snapshot: known.snapshots.has(snapshot) ? snapshot : undefined,
		place: frame === 'event' && !isEvent ? { ...place, selected: refTo('events', event) } : place,
		look: lookAsked(search, plain),
		transparent: query.get('transparent') === '1',
		bare: query.get('chrome') === 'none',
	};
	return { ...read, place: shown(read) };
}
