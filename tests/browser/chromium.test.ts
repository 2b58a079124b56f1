/** The built extension in Chromium. */
import { useSession } from './session.ts';
import { cardSuite } from './suites/card.ts';
import { controlsSuite } from './suites/controls.ts';
import { paintingSuite } from './suites/painting.ts';
import { untouchedSuite } from './suites/untouched.ts';

const session = useSession('chromium');
paintingSuite(session);
cardSuite(session);
controlsSuite(session);
untouchedSuite(session);
