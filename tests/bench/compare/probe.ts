/** What a page tells of how it came up, in milliseconds since it was asked for. */
export interface Told {
	readonly firstPaint: number;
	readonly largestPaint: number;
	/** When each view was painted with all of its marks. */
	readonly drawn: Readonly<Record<string, number>>;
	/** When script had taken over, where that is a thing apart. */
	readonly live: number | undefined;
	/** What tasks took beyond 50 ms each, from the first paint. */
	readonly blocking: number;
	/** When anything happened last. */
	readonly last: number;
}

/** What the probe is asked to look for. */
export interface Wanted {
	readonly views: readonly string[];
	readonly ready: boolean;
}

type Probed = Window & { told?: () => Told };

/**
 * Runs in a page before anything of it: notes paints, long tasks, and the frame in which a view of the HTML is
 * first painted whole. It is whole when the parser is past it, all rules have come, and so have the files that
 * its pictures refer to.
 */
export function probe({ views, ready }: Wanted): void {
	const drawn: Record<string, number> = {};
	const tasks: { readonly start: number; readonly time: number }[] = [];
	const paints: Record<string, number> = {};
	let live: number | undefined;
	let last = 0;
	const watch = (type: string, note: (entry: PerformanceEntry) => void) => {
		new PerformanceObserver((list) => {
			list.getEntries().forEach(note);
		}).observe({ type, buffered: true });
	};
	watch('paint', ({ name, startTime }) => (paints[name] = startTime));
	watch('largest-contentful-paint', ({ startTime }) => (paints['largest'] = startTime));
	watch('longtask', ({ startTime, duration }) => {
		tasks.push({ start: startTime, time: duration });
		last = Math.max(last, startTime + duration);
	});
	watch('resource', (entry) => {
		last = Math.max(last, (entry as PerformanceResourceTiming).responseEnd);
	});
	watch('mark', ({ name, startTime }) => {
		if (name.startsWith('drawn:')) drawn[name] = last = startTime;
	});
	/** Calls back when the frame that is being made has been painted: a message is handled after it. */
	const painted = (then: () => void) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = then;
		port2.postMessage(undefined);
	};
	const parsed = (element: Element): boolean =>
		document.readyState !== 'loading' ||
		element.nextElementSibling !== null ||
		(element.parentElement !== null && parsed(element.parentElement));
	const whole = (selector: string): boolean => {
		const view = document.querySelector(selector);
		if (view === null || !parsed(view)) return false;
		const rules = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
		if (rules.some(({ sheet }) => sheet === null)) return false;
		const come = performance.getEntriesByType('resource').map(({ name }) => name.split('#')[0]);
		return [...view.querySelectorAll<SVGUseElement>('use')]
			.map((use) => new URL(use.href.baseVal, location.href))
			.filter(({ pathname }) => pathname !== location.pathname)
			.every(({ origin, pathname }) => come.includes(origin + pathname));
	};
	const look = () => {
		const waiting = views.filter((view) => !(view in drawn));
		const now = waiting.filter(whole);
		const lives = ready && live === undefined && document.documentElement.dataset['ready'];
		if (now.length > 0 || lives) {
			painted(() => {
				last = performance.now();
				for (const view of now) drawn[view] ??= last;
				if (lives) live ??= last;
			});
		}
		if (waiting.length > now.length || (ready && live === undefined)) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	(window as Probed).told = () => {
		const firstPaint = paints['first-contentful-paint'] ?? NaN;
		return {
			firstPaint,
			largestPaint: paints['largest'] ?? NaN,
			drawn,
			live,
			blocking: tasks
				.map(({ start, time }) => start + time - Math.max(start, firstPaint) - 50)
				.reduce((sum, more) => sum + Math.max(0, more), 0),
			last,
		};
	};
}

/** What the probe in a page has noted so far. Runs in the page. */
export function tell(): Told | undefined {
	return (window as Probed).told?.();
}
