import { describe, expect, test } from 'vitest';
import type { Machine } from '../../server/src/lsp/machine.js';
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

describe('a file too long to be followed', () => {
  const text = `年度: 2020\n备注: ${'文'.repeat(4_500_000)}\n`;
  const finding = {
    code: 'missing-key',
    severity: 'error',
    message: '缺少“绩效指标”',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
  } as const;
  const noted = { ...finding, code: 'stage-assumed', severity: 'info' } as const;

  interface Asked {
    readonly uri: string;
    readonly signal: AbortSignal;
    answer(): void;
  }

  const machineOf = (asked: Asked[]): Machine => ({
    checkAside: ({ uri }, _, signal) =>
      new Promise(resolve => asked.push({ uri, signal, answer: () => resolve([finding, noted]) })),
  });

  test('is checked aside, under the settings, while others are answered', async () => {
    const asked: Asked[] = [];
    const client = await Client.start({
      machine: machineOf(asked),
      settings: { rules: { 'missing-key': 'warning', 'stage-assumed': 'off' } },
    });
    const long = await client.open(text, 'long.perf.yaml');
    const short = await client.open('年度: 2020\n绩效指标: []\n', 'short.perf.yaml');
    const told = client.request('textDocument/diagnostic', { textDocument: { uri: long } });
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: long } })).toEqual([]);
    expect(
      await client.request('textDocument/hover', { textDocument: { uri: short }, position: { line: 0, character: 1 } }),
    ).not.toBeNull();
    expect(asked.map(({ uri }) => uri)).toEqual([long]);
    asked[0]?.answer();
    expect(await told).toMatchObject({
      items: [
        { severity: 3, range: { start: { line: 0 } } },
        { code: 'missing-key', severity: 2, range: finding.range },
      ],
    });
  });

  test('a newer version ends the check of the one before', async () => {
    const asked: Asked[] = [];
    const client = await Client.start({ machine: machineOf(asked) });
    const long = await client.open(text, 'long.perf.yaml');
    const before = client.request('textDocument/diagnostic', { textDocument: { uri: long } }).catch(() => 'changed');
    await client.request('textDocument/documentSymbol', { textDocument: { uri: long } });
    await client.type(long, '年度: 2020', '年度: 2021');
    const now = client.request('textDocument/diagnostic', { textDocument: { uri: long } });
    await client.request('textDocument/documentSymbol', { textDocument: { uri: long } });
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    for (const each of asked) each.answer();
    expect([await before, await now]).toEqual(['changed', expect.objectContaining({ kind: 'full' })]);
  });

  test('is told to be unchecked where there is nothing to check it aside', async () => {
    const client = await Client.start();
    const long = await client.open(text, 'long.perf.yaml');
    const { items } = (await client.request('textDocument/diagnostic', { textDocument: { uri: long } })) as {
      items: { message: string }[];
    };
    expect(items.map(({ message }) => message)).toEqual([expect.stringMatching(/太长|too many/)]);
  });
});
