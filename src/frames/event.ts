/** Script of the frame that shows one event, whichever its address names. */
import { live } from '#shells/frame/live.svelte.ts';
import EmbedEvent from '#shells/frame/EmbedEvent.svelte';

void live({ picture: EmbedEvent, isDetail: true });
