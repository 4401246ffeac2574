import { dayHead, parts, shortDate } from '#domain/dates.ts';
import type { Run } from '#domain/timeline.ts';

/** Columns of a wave up to which its heads name the day of the week. */
const weekdaysUpTo = 8;

/**
 * The head of a column: "Thu 4 Sept 2025", the year only on the first; "5 quiet days" for a run of them.
 * @param columns number of columns of the wave: many leave no room for the day of the week
 */
export function headOf({ date, days }: Run, isFirst: boolean, columns: number): string {
	if (days > 1) return `${days} quiet days`;
	if (columns > weekdaysUpTo) {
		return isFirst ? shortDate(date) : shortDate(date).replace(/ \d+$/, '');
	}
	return isFirst ? `${dayHead(date)} ${parts(date).year}` : dayHead(date);
}
