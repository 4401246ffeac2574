/** What a reader who uses the explorer finds at hand: marks that light alike, and keys. Fetched late. */
import type { Explorer } from '#state/explorer.svelte.ts';
import { carryPlace } from './carry.ts';
import { answerKeys, silenceKeys } from './keys.ts';
import { lightAlike } from './light.ts';

/** @param hasKeys whether single keys may act, which a reader can put out by the address */
export function awake(explorer: Explorer, place: HTMLElement, hasKeys: boolean): void {
	lightAlike(explorer.library);
	carryPlace(explorer, place);
	if (hasKeys) answerKeys(explorer, place);
	else silenceKeys(place);
}
