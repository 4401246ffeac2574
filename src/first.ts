/** Runs before a page is painted, so that no reader sees the wrong theme first. Small, for the page waits for it. */
import { lookOf, show } from '#state/look.ts';
import { watchArrivals } from '#views/common/arrivals.ts';

show(lookOf(location.search));
watchArrivals();
