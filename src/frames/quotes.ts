/** Script of the frame that shows the quotations alone: they stay as they were sent. */
import { live } from '#shells/frame/live.svelte.ts';

void live({ isQuoted: true });
