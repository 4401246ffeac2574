/** What the offline copy is called, and what of the site is in it. Both the pages and the worker read this. */

/** How the names of our caches begin: no other is ever touched. */
export const namePrefix = 'offline-copy';

/** What a page asks of the worker. */
export type Asked = 'take over' | 'which day';

/** How far the saving is: files kept, and files in all. */
export interface Told {
	readonly done: number;
	readonly of: number;
}

/** Whether something that a worker says is about the saving. */
export function isTold(said: unknown): said is Told {
	return typeof said === 'object' && said !== null && 'done' in said && 'of' in said;
}

/**
 * Path of a file of the site, from its root; undefined where the address lies elsewhere.
 * @param base address of the root of the site, with a closing slash
 */
export function keptPath(address: string, base: string): string | undefined {
	const plain = address.replace(/[?#].*$/, '');
	if (!plain.startsWith(base)) return undefined;
	const path = plain.slice(base.length);
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** A page from the copy, with a line above everything else that says so; any other file as it is. */
export async function withLine(response: Response, day: string): Promise<Response> {
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	const { status, headers } = response;
	return new Response(lined(await response.text(), day), { status, headers });
}

/** The markup of a page with the line of the copy at its top. */
export function lined(html: string, day: string): string {
	const line = `<p class="copy-line" role="status">Offline copy. Data of ${day}</p>`;
	return html.replace(/<body[^>]*>/, (body) => body + line);
}

/** Deletes the copies of the site with this root, and no other cache. */
export async function deleteCopies(base: string): Promise<void> {
	const names = await caches.keys();
	const own = names.filter((name) => name.startsWith(`${namePrefix}-`) && name.endsWith(base));
	await Promise.all(own.map((name) => caches.delete(name)));
}
