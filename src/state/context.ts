import { createContext } from 'svelte';
import type { Explorer } from './explorer.svelte.ts';

const [told, tell] = createContext<() => Explorer>();

/** The one explorer of the page, read by every view where it is made. */
export const getExplorer = () => told()();

/** Tells all views below which explorer is theirs; the shell says so, in a function, for it is told of it by a prop. */
export const setExplorer = (explorer: () => Explorer) => tell(explorer);
