/** What the browser tells of the page that asks. */
export interface Asking {
	url: string | undefined;
	tabId: number | undefined;
	windowId: number | undefined;
	frameId: number | undefined;
	private: boolean;
}
