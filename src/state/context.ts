import { createContext } from 'svelte';
import type { Explorer } from './explorer.svelte.ts';

/** The one explorer of the page, set by the shell and read by every view. */
export const [getExplorer, setExplorer] = createContext<Explorer>();
