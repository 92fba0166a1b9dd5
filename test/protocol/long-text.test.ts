import { expect, test } from 'vitest';
import { Client } from './client.js';

test('whether a long text is open is told at the start and whenever it changes', async () => {
  const told: boolean[] = [];
  const client = await Client.start({ onLong: isLong => told.push(isLong) });
  const short = await client.open('年度: 2020\n', 'short.perf.yaml');
  await client.request('textDocument/diagnostic', { textDocument: { uri: short } });
  expect(told).toEqual([false]);
  const long = await client.open(`备注: ${'文'.repeat(120_000)}\n`, 'long.perf.yaml');
  await client.request('textDocument/diagnostic', { textDocument: { uri: long } });
  expect(told).toEqual([false, true]);
  await client.notify('textDocument/didClose', { textDocument: { uri: long } });
  await client.request('textDocument/documentSymbol', { textDocument: { uri: long } });
  expect(told).toEqual([false, true, false]);
});
