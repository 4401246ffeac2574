/** Pages that are for other sites, for faults, or an offline copy themselves. */
const apart = /^(?:404|embed|offline)\.html$/;

/** Which files of a site an offline copy holds: its pages and all that they ask for. */
export function keptFiles(paths: readonly string[]): readonly string[] {
	return paths
		.map((path) => path.replaceAll('\\', '/'))
		.filter(isKept)
		.toSorted();
}

function isKept(path: string): boolean {
	if (path.endsWith('.html')) return !/^(?:embed|snapshot)\//.test(path) && !apart.test(path);
	return /^(?:assets|fonts)\/.*\.(?!txt$)\w+$/.test(path) || path === 'icon.svg';
}
