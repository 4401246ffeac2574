/** Script of the frame that shows the graph alone. */
import { live } from '#shells/frame/live.svelte.ts';
import EmbedGraph from '#shells/frame/EmbedGraph.svelte';

void live({ picture: EmbedGraph });
