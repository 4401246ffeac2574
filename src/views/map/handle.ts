/** What a live map can be asked to do. */
export interface MapHandle {
	/** Zooms by steps, each doubling the scale; negative steps go out. */
	zoomBy(steps: number): void;
	/** Goes back to the first view. */
	showAll(): void;
	/** Goes to one of the views that the data names, by its place in their list. */
	show(view: number): void;
}
