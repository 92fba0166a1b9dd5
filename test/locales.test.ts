import { describe, expect, test } from 'vitest';
import { check } from '../server/src/rules/check.js';
import type { Finding } from '../server/src/rules/rule.js';
import { rules } from '../server/src/rules/index.js';
import { analyzeFiles } from '../server/src/rules/testing.js';
import { call } from './cli/call.js';
import { corpus } from './support/texts.js';

const texts: readonly (readonly [string, string])[] = [
  ...corpus,
  ...rules.flatMap(({ code, examples }) => examples.bad.map((text, i) => [`${code} ${i + 1}`, text] as const)),
];

const findings = (text: string): readonly Finding[] =>
  check(analyzeFiles(text), { world: { fileExists: () => false } }).findings;

describe('every text of a finding exists in both languages, and is another one', () => {
  test.each(texts)('%s', (_, text) => {
    for (const finding of findings(text)) {
      expect(finding.message('zh-CN')).toMatch(/[\u4e00-\u9fff]/);
      expect(finding.message('en')).not.toBe(finding.message('zh-CN'));
      expect(finding.message('en').replace(/“[^”]*”|`[^`]*`/g, '')).not.toMatch(/[\u4e00-\u9fff]{12}/);
      for (const { title } of finding.fixes()) {
        expect(title['zh-CN']).not.toBe('');
        expect(title.en).not.toBe('');
      }
      for (const { words } of finding.related) expect(words.en).not.toBe(words['zh-CN']);
    }
  });
});

interface Told {
  readonly message: string;
  readonly related: readonly { readonly message: string }[];
}
const without = ({ message: _, related, ...rest }: Told): object => ({
  ...rest,
  related: related.map(({ message: __, ...place }) => place),
});

test.each(['samples/智造园2020.perf.yaml', 'samples/未填完.perf.yaml', 'samples/医院设备购置2020.perf.yaml'])(
  '%s: another locale changes the words of a report, and nothing else',
  async file => {
    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map(
        async locale =>
          JSON.parse((await call(['check', file, '--format', 'json', '--locale', locale])).stdout) as Told[],
      ),
    );
    expect(en?.map(without)).toEqual(zh?.map(without));
    expect(en?.map(({ message }) => message)).not.toEqual(zh?.map(({ message }) => message));
    const cards = await Promise.all(
      ['zh-CN', 'en'].map(async locale => (await call(['score', file, '--format', 'json', '--locale', locale])).stdout),
    );
    expect(cards[1]).toBe(cards[0]);
  },
);
