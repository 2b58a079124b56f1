/** Other ways to find many names in a text, each as its documentation says, as a plain search without folding or boundaries. */
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import { Trie as Tanishiking } from '@tanishiking/aho-corasick';
import Ahocorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick/fast';

/** Builds a scanner for keywords; the scanner gives the number of finds. */
export type Rival = (keywords: string[]) => (text: string) => number;

/** By name, the packages with their versions at the time of writing. */
export const RIVALS: Record<string, Rival> = {
	'@monyone/aho-corasick/fast': (keywords) => {
		const automaton = new Monyone(keywords);
		return (text) => automaton.matchInText(text).length;
	},
	'modern-ahocorasick/fast': (keywords) => {
		const automaton = new Modern(keywords);
		return (text) => automaton.search(text).length;
	},
	ahocorasick: (keywords) => {
		const automaton = new Ahocorasick(keywords);
		return (text) => automaton.search(text).length;
	},
	'@tanishiking/aho-corasick': (keywords) => {
		const automaton = new Tanishiking(keywords);
		return (text) => automaton.parseText(text).length;
	},
	'one RegExp': (keywords) => {
		const longestFirst = [...keywords].sort((a, b) => b.length - a.length);
		const pattern = new RegExp(
			longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
			'g',
		);
		return (text) => text.match(pattern)?.length ?? 0;
	},
};
