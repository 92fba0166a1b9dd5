import { expect, test } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol, Hover, MarkupContent } from 'vscode-languageserver';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import { analyzeFiles } from '../../server/src/rules/testing.js';
import { Client } from '../protocol/client.js';
import { everyKey } from '../support/every-key.js';

const long = '长'.repeat(3000);
const longest = 1001;

/** A text with each of its words in turn drawn out, at its beginning and at its end. */
const drawnOut = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?<=: |- |")[^\s{}[\]",#:&*>|<=≥≤%-][^{}[\]",#:\n]*/g)).flatMap(({ index, 0: word }) =>
    [index, index + word.trimEnd().length].map(at => text.slice(0, at) + long + text.slice(at)),
  );

const texts = [
  ...['zh', 'en'].flatMap(vocabulary =>
    [long, `5${long}`, `${long} 5个`, '9'.repeat(3000), `0.${'9'.repeat(3000)}`].flatMap(value =>
      everyKey(() => value, vocabulary as 'zh' | 'en'),
    ),
  ),
  ...everyKey(({ name }) => {
    if (['name', 'id', 'indicator'].includes(name)) return long;
    return name === 'not-applicable' ? '' : '5';
  }),
];

test('no message is as long as what it is about', () => {
  for (const text of [...texts, ...rules.flatMap(({ examples }) => examples.bad.flatMap(drawnOut))]) {
    for (const { rule, message } of check(analyzeFiles(text), { world: { fileExists: () => false } }).findings) {
      for (const locale of ['zh-CN', 'en'] as const)
        expect(message(locale).length, rule.code).toBeLessThanOrEqual(longest);
    }
  }
});

test('nothing that an editor shows in a line or a hover is endless', async () => {
  const client = await Client.start();
  for (const [index, text] of texts.entries()) {
    const uri = await client.open(text, `${index}.perf.yaml`);
    const ask = <T>(method: string, more: object = {}): Promise<T> =>
      client.request(`textDocument/${method}`, { textDocument: { uri }, ...more });
    for (const { message, relatedInformation = [] } of (await ask<{ items: readonly Diagnostic[] }>('diagnostic'))
      .items) {
      for (const told of [message, ...relatedInformation.map(({ message: words }) => words)])
        expect(String(told).length).toBeLessThanOrEqual(longest);
    }
    for (const { title } of await ask<readonly CodeAction[]>('codeAction', {
      range: client.whole(uri),
      context: { diagnostics: [] },
    }))
      expect(title.length).toBeLessThanOrEqual(201);
    const shown = (symbols: readonly DocumentSymbol[]): readonly string[] =>
      symbols.flatMap(({ name, detail = '', children = [] }) => [name, detail, ...shown(children)]);
    for (const told of shown(await ask('documentSymbol'))) expect(told.length).toBeLessThanOrEqual(201);
    for (const line of text.split('\n').keys()) {
      const column = text.split('\n')[line]?.search(/\S/) ?? 0;
      const hover = await ask<Hover | null>('hover', { position: { line, character: column + 1 } });
      expect(
        (hover?.contents as MarkupContent | undefined)?.value.length ?? 0,
        text.split('\n')[line]?.slice(0, 20),
      ).toBeLessThan(20_000);
    }
  }
  await client.stop();
});
