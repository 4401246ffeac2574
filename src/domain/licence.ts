/** The terms under which data and text may be shown by others; those of the code and of quotations are told beside it. */
export const licence = {
	name: 'CC BY 4.0',
	address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
