/**
 * The page decides. Given all hits of a request, walks over each block in reading order (`places.ts`):
 *
 * 1. Full names: names without conditions that no phrase, no longer name and no other entity contests establish their
 *    entities.
 * 2. Support: conditional names whose conditions hold establish theirs, until nothing changes. Conditions only ever ask
 *    for something to be there, so the order does not matter. What stands inside longer names waits until it is known
 *    which of these are taken.
 * 3. Verdicts: at the leftmost place the longest name that is taken covers what it overlaps. One that is refused leaves
 *    the place to shorter names, unless it is only unclear whose name it is: if "Kim Yong Bok" may be two men, "Yong" in
 *    it is nobody.
 */
import type { Hit, Verdict, WordPlaces } from './candidates.ts';
import { foldText } from './fold.ts';
import { decoyOwner, isDecoy } from './name-index.ts';
import { type Outcome, type Place, placesOf, walk } from './places.ts';

/** What a page is known to have. */
export interface Page {
	/** Entities with a full name on the page; grows. */
	established: Set<number>;
	/** Where supporting words stand; asked only when a condition needs it. */
	words: () => WordPlaces;
	/** Spelling of a supporting word. */
	wordText: (word: number) => string;
	/** Spelling of a hit's form. */
	formText: (hit: Hit) => string;
}

/** A page with what its phrases say of names: see `Form.spoils`. */
interface ReadPage extends Page {
	/** By entity, spellings of phrases in which its short name is something else. */
	otherSenses: ReadonlyMap<number, ReadonlySet<string>>;
	/** By person, somebody else of that surname whom the page names, where it nowhere has the person's own full name. */
	namesakes: ReadonlyMap<number, string>;
}

/** So many other entities on a page show that it is about the story, whatever phrase it has. */
const ENOUGH_OTHERS = 2;

/** Beside somebody else's full name it takes more: a dancer's page names his country and the towns of his stages. */
const ENOUGH_BESIDE_NAMESAKE = 3;

/** Decides on all hits, which are in reading order, giving each its verdict; refused ones keep their refusal. */
export function decide(hits: readonly Hit[], given: Page): void {
	const open: Hit[] = [];
	for (const hit of hits) {
		if (hit.refusal) hit.verdict = { taken: false, reason: hit.refusal };
		else open.push(hit);
	}
	const page: ReadPage = { ...given, otherSenses: otherSensesOf(open, given), namesakes: namesakesOf(hits) };
	const places = placesOf(open);
	const isClear = establishFullNames(places, page);
	if (!isClear) establishTaken(places, page);
	walk(places, {
		visit: (place) => judge(place, page),
		refuse: (hit, reason) => {
			hit.verdict = { taken: false, reason };
		},
		formText: page.formText,
	});
}

function otherSensesOf(hits: readonly Hit[], { formText }: Page): Map<number, Set<string>> {
	const senses = new Map<number, Set<string>>();
	for (const hit of hits) {
		if (!isDecoy(hit.entity) || !hit.conditions.spoils) continue;
		const owner = decoyOwner(hit.entity) ?? hit.entity;
		const phrases = senses.get(owner);
		if (phrases) phrases.add(formText(hit));
		else senses.set(owner, new Set([formText(hit)]));
	}
	return senses;
}

/**
 * "Jean Lavrov" on a page: its "Lavrov" is he, unless "Sergey Lavrov" is there too. Whom the dataset knows himself, as
 * "Kim Yong Bok", is a part of the story, and no namesake that keeps "Kim" from being another.
 */
function namesakesOf(hits: readonly Hit[]): Map<number, string> {
	const namesakes = new Map<number, string>();
	// How far names reach that begin at or before a hit in its block: hits are in reading order, so one walk beside theirs tells.
	let next = 0;
	let block = -1;
	let reach = 0;
	for (const hit of hits) {
		if (hit.refusal?.kind !== 'in-phrase' || !hit.conditions.isSurname) continue;
		for (let other = hits[next]; other && isUpTo(other, hit); other = hits[++next]) {
			if (other.block !== block) reach = 0;
			block = other.block;
			if (!other.refusal && !isDecoy(other.entity)) reach = Math.max(reach, other.end);
		}
		if (hit.end >= reach) namesakes.set(hit.entity, hit.refusal.phrase);
	}
	if (namesakes.size === 0) return namesakes;
	for (const { refusal, conditions, entity } of hits) {
		if (!refusal && !conditions.isSurname) namesakes.delete(entity);
	}
	return namesakes;
}

const isUpTo = (other: Hit, hit: Hit) =>
	other.block < hit.block || (other.block === hit.block && other.start <= hit.start);

const isConditional = ({ conditions }: Hit) =>
	conditions.onlyAfterFull || conditions.near !== undefined || conditions.isShortHan;

/**
 * Names that stand by themselves, and names that these support; what longer names may cover is left out. True if there
 * was none of the latter, so that no more names can be established.
 */
function establishFullNames(places: readonly Place[], page: ReadPage): boolean {
	const waiting: Hit[] = [];
	let isClear = true;
	const visit = ({ hits }: Place): Outcome => {
		if (hits.some((hit) => hit.entity !== hits[0]?.entity)) {
			isClear = false;
			return 'shadow';
		}
		const full = hits.find((hit) => !isConditional(hit));
		if (full && otherSense(full, page) === undefined) {
			page.established.add(full.entity);
			return 'take';
		}
		waiting.push(...hits);
		isClear = false;
		return 'shadow';
	};
	walk(places, { visit, formText: page.formText });
	establishSupported(waiting, page);
	return isClear;
}

/** Names inside longer ones that turned out not to count, and what these support in turn, until nothing changes. */
function establishTaken(places: readonly Place[], page: ReadPage): void {
	for (let before = -1; before !== page.established.size; ) {
		before = page.established.size;
		const waiting: Hit[] = [];
		const visit = (place: Place): Outcome => {
			const [only] = place.hits;
			const isPlain = only !== undefined && place.hits.length === 1;
			const { outcome, chosen } = isPlain ? weighOne(only, page) : weigh(place, page);
			if (chosen) page.established.add(chosen.entity);
			else if (outcome === 'pass') waiting.push(...place.hits);
			return outcome;
		};
		walk(places, { visit, formText: page.formText });
		establishSupported(waiting, page);
	}
}

/** Adds the entities of conditional names whose conditions hold, until nothing changes. */
function establishSupported(waiting: readonly Hit[], page: ReadPage): void {
	const shortHan = new Set(waiting.filter((hit) => hit.conditions.isShortHan).map((hit) => hit.entity));
	// Two different short names on one page are no accident.
	if (shortHan.size > 1 || (shortHan.size === 1 && page.established.size > 0)) {
		for (const entity of shortHan) page.established.add(entity);
	}
	let left = waiting.filter((hit) => !hit.conditions.onlyAfterFull);
	for (let grew = true; grew; ) {
		grew = false;
		const still: Hit[] = [];
		for (const hit of left) {
			if (page.established.has(hit.entity)) continue;
			if (isSupported(hit, page)) {
				page.established.add(hit.entity);
				grew = true;
			} else still.push(hit);
		}
		left = still;
	}
}

const isSupported = (hit: Hit, page: ReadPage): boolean =>
	otherSense(hit, page) === undefined &&
	(hit.conditions.isShortHan ? page.established.size > 0 : supportOf(hit, page) !== undefined);

/** What near a name supports it: an entity on the page, or a word that stands outside the name itself. */
function supportOf(hit: Hit, page: Page): { entity: number } | { word: string } | undefined {
	const { near } = hit.conditions;
	if (!near) return undefined;
	for (const entity of near.entities) {
		if (entity !== hit.entity && page.established.has(entity)) return { entity };
	}
	for (const word of near.words) {
		const places = page.words().get(word);
		if (places?.some((at) => at.block !== hit.block || at.end <= hit.start || at.start >= hit.end)) {
			return { word: page.wordText(word) };
		}
	}
	return undefined;
}

/** The phrase by which the page speaks of something else of that name, unless it speaks of the story as well. */
function otherSense(hit: Hit, { otherSenses, namesakes, established, formText }: ReadPage): string | undefined {
	// What counts after the full name alone has that as its support.
	if (hit.conditions.onlyAfterFull) return undefined;
	const phrases = otherSenses.get(hit.entity);
	const namesake = hit.conditions.isSurname ? namesakes.get(hit.entity) : undefined;
	if (!phrases && namesake === undefined) return undefined;
	const others = established.size - (established.has(hit.entity) ? 1 : 0);
	// A surname that needs support anyhow is not told from the other's by a page that has more of the story.
	if (namesake !== undefined && (others < ENOUGH_BESIDE_NAMESAKE || hit.conditions.near)) return namesake;
	if (!phrases || others >= ENOUGH_OTHERS) return undefined;
	const stem = stemOf(formText(hit));
	return [...phrases].find((phrase) => foldText(phrase).includes(stem));
}

/** Without the ending of its case, where names have cases: "Курськ" for the phrase "битва під Курськом". Folded: "Kazán" is in "Elia Kazan". */
function stemOf(form: string): string {
	const folded = foldText(form);
	return /\p{Script=Cyrillic}$/u.test(form) ? folded.slice(0, -2) : folded;
}

/** Whether a name's own conditions hold, before other entities are asked. */
function judgeConditions(hit: Hit, page: ReadPage): Verdict {
	const { onlyAfterFull, near, isShortHan } = hit.conditions;
	const established = page.established.has(hit.entity);
	if (onlyAfterFull && !established) return { taken: false, reason: { kind: 'no-full-name' } };
	const phrase = otherSense(hit, page);
	if (phrase !== undefined) return { taken: false, reason: { kind: 'other-sense', phrase } };
	if (near) {
		const by = supportOf(hit, page);
		if (by) return { taken: true, reason: { kind: 'supported', by } };
		// The full name elsewhere is the best support, unless the dataset asks for both.
		if (!established || onlyAfterFull) return { taken: false, reason: { kind: 'no-support' } };
	}
	if (isShortHan && !established) return { taken: false, reason: { kind: 'no-support' } };
	return { taken: true, reason: { kind: onlyAfterFull || near || isShortHan ? 'after-full-name' : 'full-name' } };
}

/** A place on the scales: the verdict on each hit, and the hit that is the mention. */
interface Weighed {
	verdicts: Map<Hit, Verdict>;
	chosen?: Hit;
	outcome: Outcome;
}

/** Decides a place; among several entities, the one that the page speaks for. */
function weigh({ hits }: Place, page: ReadPage): Weighed {
	const verdicts = new Map(hits.map((hit) => [hit, judgeConditions(hit, page)]));
	const best = new Map<number, Hit>();
	for (const hit of hits) {
		const known = best.get(hit.entity);
		const isBetter = verdicts.get(hit)?.taken && (!known || !verdicts.get(known)?.taken || !isConditional(hit));
		if (!known || isBetter) best.set(hit.entity, hit);
	}
	const able = [...best.values()].filter((hit) => verdicts.get(hit)?.taken);
	const spoken = able.filter((hit) => page.established.has(hit.entity) || supportOf(hit, page) !== undefined);
	const chosen = spoken.length === 1 ? spoken[0] : spoken.length === 0 && able.length === 1 ? able[0] : undefined;
	const between = [...best.keys()];
	for (const [hit, verdict] of verdicts) {
		if (!verdict.taken) continue;
		if (hit === chosen) {
			if (between.length === 1) continue;
			const against = between.filter((entity) => entity !== hit.entity);
			verdict.reason = { kind: 'decided-by-page', against };
		} else if (hit.entity === chosen?.entity) {
			// One mention for a place: other forms of the chosen entity there are covered by it.
			verdicts.set(hit, { taken: false, reason: { kind: 'covered', by: { start: hit.start, end: hit.end } } });
		} else verdicts.set(hit, { taken: false, reason: { kind: 'ambiguous', between } });
	}
	return { verdicts, ...(chosen && { chosen }), outcome: chosen ? 'take' : able.length > 0 ? 'shadow' : 'pass' };
}

/** A place with one hit, as nearly all are. */
function weighOne(hit: Hit, page: ReadPage): { outcome: Outcome; chosen?: Hit } {
	return judgeConditions(hit, page).taken ? { outcome: 'take', chosen: hit } : { outcome: 'pass' };
}

function judge(place: Place, page: ReadPage): Outcome {
	const [only] = place.hits;
	if (only && place.hits.length === 1) {
		only.verdict = judgeConditions(only, page);
		return only.verdict.taken ? 'take' : 'pass';
	}
	const { verdicts, outcome } = weigh(place, page);
	for (const [hit, verdict] of verdicts) hit.verdict = verdict;
	return outcome;
}
