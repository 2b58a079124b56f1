/** Wires the first page after installing. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { choicesStore } from '../common/choices-store.ts';
import { languageOf } from '../common/language-of.ts';
import { LISTED } from '../common/page-settings.ts';
import { useChoices } from '../common/use-choices.ts';

const store = choicesStore();

/** The page with its wiring. */
export function WelcomeContainer() {
	const { choices, change } = useChoices(store);
	const [isButtonHidden, setButtonHidden] = useState(false);
	useEffect(() => {
		// Looked at again whenever the page is returned to: that is when the button has been pinned.
		const look = () => void isOnToolbar().then((it) => setButtonHidden(!it));
		document.addEventListener('visibilitychange', look);
		window.addEventListener('focus', look);
		look();
		return () => {
			document.removeEventListener('visibilitychange', look);
			window.removeEventListener('focus', look);
		};
	}, []);
	if (choices === undefined) return null;
	return (
		<Welcome
			language={languageOf(choices)}
			siteCount={LISTED.size}
			onlyMySites={choices.onlyMySites}
			isButtonHidden={isButtonHidden}
			actions={{
				setLanguage: (language) => void change((it) => ({ ...it, language })),
				setOnlyMySites: (onlyMySites) => void change((it) => ({ ...it, onlyMySites })),
				openOptions: () => void browser.runtime.openOptionsPage(),
				done: () => window.close(),
			}}
		/>
	);
}

/** Phones have no toolbar, and do not know the call. */
async function isOnToolbar(): Promise<boolean> {
	try {
		return (await browser.action.getUserSettings()).isOnToolbar ?? true;
	} catch {
		// Nothing to say about a button that nobody can tell of.
		return true;
	}
}
