import { parts } from './pages.ts';
import { medianOf } from './stats.ts';
import { p98, type Column } from './table.ts';
import type { Visit } from './use.ts';

/** The bars: shares of what the others take, and milliseconds. */
const bars = { drawn: 1.5, click: 0.5, blocking: 50 };
const names = { events: 'an event', actors: 'an actor', countries: 'a country' };

/**
 * A line for each bar, with the figures that it rests on.
 * @param columns ours first, among them `d3` and `still`
 * @param others our other pages, which only have to keep the thread free
 */
export function verdicts(columns: readonly Column[], others: readonly Column[]): readonly string[] {
	const [ours, ...rivals] = columns;
	if (!ours) return [];
	const rival = (id: string) => rivals.filter((column) => column.id === id);
	const middle = ({ visits }: Column, of: (visit: Visit) => number) => medianOf(visits.map(of));
	return [
		...rival('still').map((still) => {
			const [own, least] = [middle(ours, (one) => one.drawn), middle(still, (one) => one.drawn)];
			return told(
				own <= bars.drawn * least,
				`all views drawn in ${whole(own)} ms, ${(own / least).toFixed(2)} times the ${whole(least)} ms of the page without script; bar ${bars.drawn}`,
			);
		}),
		...parts.map((part) => {
			const own = p98(ours, part);
			const [best] = rivals
				.map((column) => ({ column, time: p98(column, part) }))
				.filter(({ time }) => !Number.isNaN(time))
				.toSorted((a, b) => a.time - b.time);
			const time = best?.time ?? NaN;
			return told(
				own <= bars.click * time,
				`click on ${names[part]} answered in ${whole(own)} ms (98th), ${(own / time).toFixed(2)} times the ${whole(time)} ms of the best other, ${best?.column.title ?? 'none'}; bar ${bars.click}`,
			);
		}),
		...[ours, ...others].map((column) => {
			const own = middle(column, (one) => one.blocking);
			return told(
				own < bars.blocking,
				`${column.title} blocks for ${whole(own)} ms while it comes up; bar ${bars.blocking}`,
			);
		}),
		...rival('d3').flatMap((bare) =>
			(['bytes', 'usedBytes'] as const).map((key) => {
				const [own, least] = [middle(ours, (one) => one[key]), middle(bare, (one) => one[key])];
				const when = key === 'bytes' ? 'until it is up' : 'when all was used';
				return told(
					own <= least,
					`${kB(own)} kB ${when}, against ${kB(least)} kB of the page with ${bare.title}`,
				);
			}),
		),
	];
}

function told(met: boolean, why: string): string {
	return `- ${met ? 'met' : '**not met**'}: ${why}`;
}

function whole(figure: number): string {
	return figure.toFixed(0);
}

function kB(bytes: number): string {
	return (bytes / 1000).toFixed(1);
}
