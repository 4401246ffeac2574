/** Script of the frame that shows the map alone. */
import { live } from '#shells/frame/live.svelte.ts';
import EmbedMap from '#shells/frame/EmbedMap.svelte';

void live({ picture: EmbedMap });
