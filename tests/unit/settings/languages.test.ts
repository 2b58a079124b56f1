import { expect, test } from 'vitest';
import { resolveLanguage } from '../../../settings/languages.ts';

const CASES: [choice: 'auto' | 'en' | 'ja', preferred: string[], language: 'en' | 'ja'][] = [
	['auto', ['ja'], 'ja'],
	['auto', ['ja-JP', 'en-US'], 'ja'],
	['auto', ['en-GB', 'ja'], 'en'],
	['auto', ['uk', 'de-AT', 'ja', 'en'], 'ja'],
	['auto', ['ko-KR', 'zh-Hant-TW'], 'en'],
	['auto', ['JA_jp'], 'ja'],
	['auto', ['jav', 'eng', 'enm'], 'en'],
	['auto', [''], 'en'],
	['auto', [], 'en'],
	['en', ['ja'], 'en'],
	['ja', ['en'], 'ja'],
];

test.each(CASES)('%s with %j → %s', (choice, preferred, language) => {
	expect(resolveLanguage(choice, preferred)).toBe(language);
});
