/** Wires the first page after installing. */
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { NEWS_SITES } from '../../settings/news-sites.ts';
import { choicesStore } from '../common/choices-store.ts';
import { languageOf } from '../common/language-of.ts';
import { useChoices } from '../common/use-choices.ts';

const store = choicesStore();

/** The page with its wiring. */
export function WelcomeContainer() {
	const { choices, change } = useChoices(store);
	if (choices === undefined) return null;
	return (
		<Welcome
			language={languageOf(choices)}
			siteCount={NEWS_SITES.length}
			onlyMySites={choices.onlyMySites}
			actions={{
				setLanguage: (language) => void change((it) => ({ ...it, language })),
				setOnlyMySites: (onlyMySites) => void change((it) => ({ ...it, onlyMySites })),
				openOptions: () => void browser.runtime.openOptionsPage(),
				done: () => window.close(),
			}}
		/>
	);
}
