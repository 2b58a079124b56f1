/**
 * Spellings that no table by character can make one: designations with hyphen, space or neither and with letters of
 * either alphabet, and names of several parts with or without the dot between them. Each becomes a key of its own.
 */

/** Small letters (folded) that look the same in capitals: Latin, Cyrillic. */
const LOOK_ALIKES = 'aаbвcсeеhнiіkкmмoоpрtтxхyу';
/** More letters than this before the figures are a word, not a code: its alphabet is not in doubt. */
const LONGEST_CODE = 4;
/** Names of more parts than this get no mixed variants, only all joints alike. */
const MOST_JOINTS = 3;

/** All keys under which a folded form is found, itself first. */
export function keyVariants(key: string): string[] {
	const variants = new Set([key]);
	for (const joined of designationVariants(key)) variants.add(joined);
	for (const joined of dotVariants(key)) variants.add(joined);
	return [...variants];
}

/** "m-1989", "m 1989", "m1989", and the same with Cyrillic м; "shahed-136" in three ways too. */
function designationVariants(key: string): string[] {
	const joint = /(?<=^|[^\p{L}\p{N}])([a-zа-яіїєґ]+)([- ]?)(?=\d)/u.exec(key);
	if (!joint) return [];
	const letters = joint[1] ?? '';
	const before = key.slice(0, joint.index);
	const after = key.slice(joint.index + joint[0].length);
	const spellings = letters.length <= LONGEST_CODE ? lookAlikes(letters) : [letters];
	return spellings.flatMap((spelling) => ['-', ' ', ''].map((separator) => before + spelling + separator + after));
}

function lookAlikes(letters: string): string[] {
	let spellings = [''];
	for (const letter of letters) {
		const place = LOOK_ALIKES.indexOf(letter);
		const other = place < 0 ? '' : (LOOK_ALIKES[place ^ 1] ?? '');
		spellings = spellings.flatMap((start) => (other ? [start + letter, start + other] : [start + letter]));
	}
	return spellings;
}

/** Parts in katakana or Han joined by a middle dot: also by nothing, and in katakana by a space. */
function dotVariants(key: string): string[] {
	const parts = key.split(/(?<=[\p{sc=Katakana}\p{sc=Han}ー])[・](?=[\p{sc=Katakana}\p{sc=Han}])/u);
	if (parts.length < 2) return [];
	const joints = /\p{sc=Katakana}/u.test(key) ? ['・', '', ' '] : ['・', ''];
	if (parts.length > MOST_JOINTS + 1) return joints.map((joint) => parts.join(joint));
	let variants = [parts[0] ?? ''];
	for (const part of parts.slice(1))
		variants = variants.flatMap((start) => joints.map((joint) => start + joint + part));
	return variants;
}
