/** A system that articles are written in, and what it does to a frame. */
interface Host {
	readonly name: string;
	/** What to paste. */
	readonly paste: string;
	/** What it keeps, takes out or asks for. */
	readonly does: string;
	readonly lost: string;
}

/**
 * Read in the code and the documents of each: WordPress `wp-includes/embed.php`, Ghost `oembed-service.js`,
 * AMP `amp-iframe`, the allow-list of Canvas, the filters of Moodle and Drupal, the guides of the others.
 */
export const hosts: readonly Host[] = [
	{
		name: 'WordPress, address pasted',
		paste: 'The address of a page, on a line of its own',
		does: 'Makes the frame itself, shuts it in, and gives it its height, 200 to 1,000 px.',
		lost: 'Filters and looks. Links show their address where they cannot open.',
	},
	{
		name: 'WordPress, Custom HTML',
		paste: 'Simple or Responsive',
		does: 'Keeps it for administrators and editors, in a network of sites only for its owners. A later save by another role takes it out.',
		lost: 'Nothing, as long as the role may use HTML.',
	},
	{
		name: 'WordPress.com, simple sites',
		paste: 'Image and link',
		does: 'Takes frames out when saving, though the preview shows them.',
		lost: 'The frame.',
	},
	{
		name: 'Ghost',
		paste: 'The address of a page, or Simple in an HTML card',
		does: 'Asks our server for the code. If no answer comes within two seconds, it makes a bookmark.',
		lost: 'Filters and looks, where the address is pasted.',
	},
	{
		name: 'Newsroom systems without script',
		paste: 'Simple',
		does: 'Keep the frame and take the script out.',
		lost: 'The height that follows the content: the frame scrolls inside.',
	},
	{
		name: 'AMP',
		paste: 'The AMP code',
		does: 'Shows a picture first, then the frame. It may not stand in the first 600 px.',
		lost: 'Copying from within the frame.',
	},
	{
		name: 'Canvas',
		paste: 'The Canvas code',
		does: 'Keeps frames, sizes, titles and style. Takes out script and permissions.',
		lost: 'Copying from within the frame, mostly.',
	},
	{
		name: 'Moodle and Totara',
		paste: 'The address as a URL resource',
		does: 'Clean HTML by role and by text format. An administrator can allow our address.',
		lost: 'The frame, where it is not allowed.',
	},
	{
		name: 'Drupal',
		paste: 'Simple, in the format “Full HTML”',
		does: 'Only this format keeps frames, and only trusted roles have it.',
		lost: 'The frame, in every other format.',
	},
	{
		name: 'Notion',
		paste: 'The address of the frame',
		does: 'Makes a frame that you size by hand.',
		lost: 'The line under the frame; the frame has its own.',
	},
	{
		name: 'Medium',
		paste: 'The address of a page',
		does: 'Makes a card with our picture and title.',
		lost: 'The frame.',
	},
	{
		name: 'Newsletters, Substack, feeds',
		paste: 'Image and link',
		does: 'Mail programs show no frames.',
		lost: 'The frame.',
	},
	{
		name: 'Google Sites',
		paste: 'The address of the frame',
		does: 'Makes a frame without full screen.',
		lost: 'Full screen, which no view needs.',
	},
	{
		name: 'Google Classroom',
		paste: 'The address of a page',
		does: 'Shows a link.',
		lost: 'The frame.',
	},
];
