import { expect, test } from 'vitest';
import { call } from './call.js';

test('help before a command is --help behind it', async () => {
  expect(await call(['help'])).toEqual(await call(['--help']));
  expect(await call(['help', 'check'])).toEqual(await call(['check', '--help']));
  expect((await call(['check', '--help'])).stdout).toContain('--fail-on');
  const { status, stderr } = await call(['help', 'chek']);
  expect(status).toBe(2);
  expect(stderr).toContain('chek');
});
