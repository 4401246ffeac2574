/** What the panel holds of an item, as one piece of script: its words, what can be taken away, what stays of it. */
export { default as Detail } from './Detail.svelte';
export { default as DetailFoot } from './DetailFoot.svelte';
export { default as Peek } from './Peek.svelte';
