/** The built extension in Chromium. */
import { sharedSession } from './session.ts';
import { cardSuite } from './suites/card.ts';
import { controlsSuite } from './suites/controls.ts';
import { datasetsSuite } from './suites/datasets.ts';
import { librarySuite } from './suites/library.ts';
import { optionsSuite } from './suites/options.ts';
import { paintingSuite } from './suites/painting.ts';
import { phoneSuite } from './suites/phone.ts';
import { playgroundSuite } from './suites/playground.ts';
import { popupSuite } from './suites/popup.ts';
import { surfacesSuite } from './suites/surfaces.ts';
import { untouchedSuite } from './suites/untouched.ts';
import { welcomeSuite } from './suites/welcome.ts';

const session = sharedSession('chromium');
paintingSuite(session);
cardSuite(session);
controlsSuite(session);
datasetsSuite(session);
librarySuite(session);
optionsSuite(session);
phoneSuite(session);
popupSuite(session);
surfacesSuite(session);
playgroundSuite(session);
untouchedSuite(session);
welcomeSuite(session);
