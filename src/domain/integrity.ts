/** The second judgement of the data: whether the records agree with one another. */
import { addressesLead } from './integrity/addresses.ts';
import { agreementOfDates } from './integrity/dates.ts';
import { evidenceInRange, excerptsQuoted } from './integrity/evidence.ts';
import { idsUnique } from './integrity/ids.ts';
import { lessonHolds } from './integrity/lesson.ts';
import { pointersResolve } from './integrity/pointers.ts';
import { standsComplete, wordingsCited } from './integrity/stands.ts';
import { houseStyleKept } from './integrity/house-style.ts';
import { slidesShort } from './integrity/slides.ts';
import type { Fault } from './fault.ts';
import type { Identified } from './ref.ts';
import type { Dataset } from './schema.ts';

/**
 * Every fault in the agreement of the records, in the order of the rules.
 * @param countries the countries that the boundaries hold
 */
export function judgeAgreement(data: Dataset, countries: readonly Identified[]): readonly Fault[] {
	return [
		...idsUnique(data),
		...pointersResolve(data, countries),
		...addressesLead(data, countries),
		...agreementOfDates(data),
		...evidenceInRange(data),
		...standsComplete(data),
		...wordingsCited(data),
		...lessonHolds(data),
		...excerptsQuoted(data),
		...houseStyleKept(data),
		...slidesShort(data),
	];
}
