/**
 * Text in, mentions out. Pure: no DOM, no browser, no network.
 *
 * The way of a text: `scan` walks it once and finds places where the head of a key stands (`heads`, `lexicon`, `search`);
 * `candidates` checks the place itself (`boundaries`, case, language); `decide` asks the rest of the page.
 */
export { describeReason } from './describe-reason.ts';
export { indexFromBytes, indexToBytes } from './index-bytes.ts';
export { buildIndex, type NameIndex } from './name-index.ts';
export { explain, spot } from './spot.ts';
