import { expect, test } from 'vitest';
import { modernFile } from './office.js';

test('without an office program an old file stays what it is', async () => {
  expect(await modernFile(new Uint8Array(9), 'docx', { PATH: '' }, 'linux')).toBeUndefined();
});
