/** The licence of a package that is bundled in Sidelight. */
export interface Licence {
	/** Name of the npm package. */
	name: string;
	version: string;
	/** SPDX licence expression, as the package declares it. */
	licence: string;
	/** What else is to be said of it. */
	remark?: string;
	/** The licence's text, '' where the package ships none. */
	text: string;
}
