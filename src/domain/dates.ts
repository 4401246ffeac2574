/**
 * Dates as text, on the proleptic Gregorian calendar. No `Date` object and no time zone is involved:
 * `YYYY`, `YYYY-MM` and `YYYY-MM-DD` compare as text and count as whole days.
 */

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const monthNames = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
/** Short names as the Guardian and the design set them: Sept has four letters. */
const shortMonths = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');
const weekdays = 'Thu Fri Sat Sun Mon Tue Wed'.split(' ');

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
	return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether the text is a year, a month or a day that exists. */
export function isCalendarDate(text: string): boolean {
	const match = shape.exec(text);
	if (!match) return false;
	const [, year, month, day] = match;
	if (month === undefined) return true;
	if (Number(month) < 1 || Number(month) > 12) return false;
	return (
		day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
	);
}

/** Year, month and day of a date; missing parts are its first: `2022` is 1 January 2022. */
export function parts(date: string): { year: number; month: number; day: number } {
	const match = shape.exec(date);
	if (!match) throw new RangeError(`"${date}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD`);
	return { year: Number(match[1]), month: Number(match[2] ?? 1), day: Number(match[3] ?? 1) };
}

/**
 * Whole days since 1 January 1970, negative before.
 * Method: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber(date: string): number {
	const { year, month, day } = parts(date);
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146097 + dayOfEra - 719468;
}

/** The day that lies `days` after 1 January 1970, as `YYYY-MM-DD` (civil_from_days, ibid.). */
export function dateOf(days: number): string {
	const shifted = days + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36524) -
			Math.floor(dayOfEra / 146096)) /
			365,
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Calendar days from one day to a later one; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** Records from the oldest on; what has the same first day keeps its order. */
export function inTime<T extends { readonly date: string }>(records: readonly T[]): readonly T[] {
	return records
		.map((record) => ({ record, day: dayNumber(record.date) }))
		.sort((a, b) => a.day - b.day)
		.map(({ record }) => record);
}

/** "Thu" … "Wed" of a day. */
export function weekday(date: string): string {
	const index = ((dayNumber(date) % 7) + 7) % 7;
	return weekdays[index] ?? '';
}

/** "4 September 2025", "September 2025" or "2025", as precise as the text is. */
export function longDate(date: string): string {
	const { year, month, day } = parts(date);
	if (date.length === 4) return String(year);
	const name = monthNames[month - 1];
	return date.length === 7 ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** "4 Sept 2025", "Sept 2025" or "2025". */
export function shortDate(date: string): string {
	const { year, month, day } = parts(date);
	if (date.length === 4) return String(year);
	const name = shortMonths[month - 1];
	return date.length === 7 ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** "Thu 4 Sept", the head of a day column; the year is left to the first column of a wave. */
export function dayHead(date: string): string {
	const { month, day } = parts(date);
	return `${weekday(date)} ${day} ${shortMonths[month - 1]}`;
}

/** "1 day", "2 days", "4 months": a span in the unit a reader would say. */
export function spanWords(days: number): string {
	if (days < 46) return days === 1 ? '1 day' : `${days} days`;
	const months = Math.round(days / 30.44);
	return months < 24 ? `${months} months` : `${Math.round(days / 365.25)} years`;
}
