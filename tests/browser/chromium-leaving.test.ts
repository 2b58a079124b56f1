/** The built extension goes while pages are open, in Chromium. */
import { leavingSuite } from './suites/leaving.ts';

leavingSuite('chromium');
