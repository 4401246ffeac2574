/** Script of the frame that shows the timeline alone. */
import { live } from '#shells/frame/live.svelte.ts';
import EmbedTimeline from '#shells/frame/EmbedTimeline.svelte';

void live({ picture: EmbedTimeline });
