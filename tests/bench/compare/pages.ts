/** What is clicked on. */
export const parts = ['events', 'actors', 'countries'] as const;
export type Part = (typeof parts)[number];

/** A page that is measured. */
export interface Compared {
	readonly id: string;
	readonly title: string;
	/** Its address on the server of the bench. */
	readonly path: string;
	/**
	 * Where its views stand in the page, for pages whose HTML holds them; the others say themselves when a
	 * view is drawn.
	 */
	readonly views: readonly string[] | 'says';
	/** Whether script brings it to life after it is drawn, and says so by `data-ready`. */
	readonly ready: boolean;
	/** What a reader clicks on; pages that draw on a canvas tell themselves where their marks are. */
	readonly marks?: Readonly<Partial<Record<Part, string>>>;
	/** The map that is dragged. */
	readonly map?: string;
	/** Buttons that bring a view in front, where only one fits; and what lets a map be moved. */
	readonly before?: Readonly<Partial<Record<Part, string>>>;
	readonly zoom?: string;
}

/** Elements that carry the name of an item, by kind. */
function marked(element: string, own: readonly Part[]): Readonly<Partial<Record<Part, string>>> {
	return Object.fromEntries(own.map((part) => [part, `${element}[data-item^="${part}/"]`]));
}

/** The explorer, and what would be built instead of it. The first is ours: the others are told as ratios to it. */
export const rivalry: readonly Compared[] = [
	{
		id: 'ours',
		title: 'ours: the explainer',
		path: 'ours/index.html',
		views: ['map', 'graph', 'timeline'].map((name) => `#explorer .view.${name}`),
		ready: true,
		marks: {
			...marked('#explorer .view a', parts),
			// Where the picture has no room there is a list of names.
			actors:
				'#explorer .view a[data-item^="actors/"], #explorer .view li button:not([aria-pressed])',
		},
		map: '#explorer .map .stage',
		before: {
			events: '#explorer .tabs button:nth-child(2)',
			actors: '#explorer .tabs button:nth-child(3)',
			countries: '#explorer .tabs button:nth-child(1)',
		},
		zoom: '#explorer .map button[aria-label="Zoom in"]',
	},
	...(
		[
			['widgets', 'TimelineJS, Leaflet, vis-network'],
			['echarts', 'ECharts'],
			['d3', 'D3, Leaflet'],
		] as const
	).map(([id, title]): Compared => ({
		...{ id, title, path: `${id}/page.html`, views: 'says', ready: false },
		...{ marks: marked('main *', parts), map: '#map' },
	})),
	{
		id: 'still',
		title: 'three pictures, no script',
		path: 'still/page.html',
		views: ['map', 'graph', 'timeline'].map((name) => `.view.${name}`),
		ready: false,
	},
];

/** Our other pages: a view alone in a frame, and the slides. */
export const others: readonly Compared[] = [
	...(
		[
			['map', ['events', 'countries']],
			['timeline', ['events']],
			['graph', ['actors']],
			['positions', []],
			['quotes', ['events']],
		] as const
	).map(([name, own]): Compared => ({
		id: name,
		title: `embed/${name}.html`,
		path: `ours/embed/${name}.html`,
		views: ['#picture'],
		ready: true,
		marks: marked('main a', own),
		...(name === 'map' ? { map: '#picture .stage', zoom: 'button[aria-label="Zoom in"]' } : {}),
	})),
	{
		id: 'event',
		title: 'embed/event.html',
		path: 'ours/embed/event.html?event=putin-warning-vladivostok',
		views: ['#told'],
		ready: true,
	},
	{ id: 'deck', title: 'present.html', path: 'ours/present.html', views: ['main'], ready: true },
];
