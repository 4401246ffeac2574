import type { Plugin } from 'vite';

/** Answers with `404.html` and status 404 what no file answers. */
export function notFoundPage(): Plugin;
