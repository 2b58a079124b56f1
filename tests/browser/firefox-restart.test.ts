/** Firefox ends and starts again with imported datasets. */
import { restartSuite } from './suites/restart.ts';

restartSuite('firefox');
