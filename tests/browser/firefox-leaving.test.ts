/** The built extension goes while pages are open, in Firefox. */
import { leavingSuite } from './suites/leaving.ts';

leavingSuite('firefox');
