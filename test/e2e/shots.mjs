import { join } from 'node:path';
import { root } from '../../client/start/paths.mjs';

/** Where the suites put what they saw. */
export const shots = join(root, 'test/e2e/shots');
