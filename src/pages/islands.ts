/** The parts that come to life late, by the name of the place in the page that holds each. Node only. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Explorer } from '#state/explorer.svelte.ts';
import Island from '#views/common/Island.svelte';
import SearchBox from '#views/bar/SearchBox.svelte';
import Tools from '#views/bar/Tools.svelte';
import GraphView from '#views/graph/GraphView.svelte';
import Key from '#views/graph/Key.svelte';
import Picture from '#views/graph/Picture.svelte';
import TieList from '#views/graph/TieList.svelte';
import CountryList from '#views/map/CountryList.svelte';
import MapKey from '#views/map/MapKey.svelte';
import MapView from '#views/map/MapView.svelte';
import ContextStrip from '#views/timeline/ContextStrip.svelte';
import Days from '#views/timeline/Days.svelte';
import EventList from '#views/timeline/EventList.svelte';
import TimelineView from '#views/timeline/TimelineView.svelte';

const parts: Readonly<Record<string, Component>> = {
	'map-view': MapView,
	'graph-view': GraphView,
	'timeline-view': TimelineView,
	where: CountryList,
	roles: MapKey,
	graph: Picture,
	who: TieList,
	when: EventList,
	days: Days,
	strip: ContextStrip,
	search: SearchBox,
	tools: Tools,
	/** The key of the graph never changes: it is sent and never comes to life. */
	key: Key,
};

/**
 * Markup with every island filled.
 * @throws when a part has no place, or a place no part
 */
export function withIslands(html: string, explorer: Explorer): string {
	const filled = new Set<string>();
	const fill = (text: string): string =>
		text.replaceAll(
			/(<div[^>]*\sdata-island="([a-z-]+)"[^>]*>)(<\/div>)/g,
			(_, open: string, name: string, close: string) => {
				const of = parts[name];
				if (of === undefined) throw new Error(`no part is called "${name}"`);
				filled.add(name);
				// A part may hold places for others.
				return (
					open + fill(render(Island, { props: { explorer, of }, idPrefix: name }).body) + close
				);
			},
		);
	const whole = fill(html);
	const missing = Object.keys(parts).filter((name) => !filled.has(name));
	if (missing.length > 0) throw new Error(`no place holds the part "${missing.join('", "')}"`);
	return whole;
}
