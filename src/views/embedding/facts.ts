import type { FrameName } from '#domain/frame-edition.ts';
import { refTo, type Ref } from '#domain/ref.ts';
import type { Kind, Meta } from '#domain/schema.ts';
import type { Share } from '#domain/share.ts';
import type { Pinned } from '#domain/snapshots.ts';
import type { Embeddable } from '#state/embedding.ts';

/** What the builder knows of the record: names to choose from, and the pictures that stand for each. Plain values: they travel in the page. */
export interface Facts {
	readonly meta: Pick<Meta, 'title' | 'headline' | 'address' | 'coversUntil'>;
	readonly kinds: readonly Pick<Kind, 'id' | 'plural'>[];
	readonly sources: readonly string[];
	/** In order of time; with its picture where each has its own. */
	readonly events: readonly {
		readonly id: string;
		readonly date: string;
		readonly title: string;
		readonly share?: Share;
	}[];
	/** What else can be selected, by its address. */
	readonly names: Readonly<Record<Ref, string>>;
	readonly shares: Readonly<Record<FrameName, Share>>;
	/** To which a frame can be pinned, newest first. */
	readonly snapshots: readonly Pinned[];
	/** The title of a frame; that of an event is the event’s. */
	readonly titles: Readonly<Record<Exclude<FrameName, 'event'>, string>>;
}

/** What an address of the builder may name. */
export function knownOf({ kinds, sources, events, names, snapshots }: Facts): Embeddable {
	return {
		refs: new Set([
			...events.map(({ id }) => refTo('events', id)),
			...(Object.keys(names) as Ref[]),
		]),
		kinds: new Map(kinds.map(({ id }) => [id, true])),
		sources: new Map(sources.map((id) => [id, true])),
		snapshots: new Set(snapshots.map(({ version }) => version)),
	};
}
