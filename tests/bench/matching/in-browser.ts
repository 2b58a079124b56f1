/** Entry of the bundle that runs in a page: puts the measurements where the runner can call them. */
import { measureMarkJs } from './mark-js.ts';
import { measure } from './measure.ts';

Object.assign(globalThis, { bench: { measure, measureMarkJs } });
