import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProfileFile } from '../profiles/read-profile.js';
import { offerThere } from './offered.js';
import { completeProfile } from './profile-completion.js';

const samples = [
  'id: a-2023\nextends: wuhan-2020\ntitle: { zh-CN: 甲, en: A }\ntotal: 100\nbudget: { weight: 20, cap: true }\ngroups:\n  - { name: 产出指标, weight: 40, required: true }\n  - name: 效益指标\n    weight: 40\n    groups:\n      - { name: 社会效益, weight: 20 }\nformulas: { exceeded: inverse }\nbands:\n  met: 80\n  partial: 60\nrounding: { digits: 2, mode: half-up, total: exact }\nexplain: { shortfall: true, over: 130 }\ngrades: [ { name: 优, from: 90 }, { name: 差, from: 0 } ]\nunits: [ { name: 标准箱, equals: 1 个 } ]\nmethods:\n  满意度:\n    basis: actual\n    steps:\n      - { from: 90%, share: 100% }\nclauses:\n  positive: { zh-CN: 甲, en: A }\n',
  '编号: a-2023\n沿用: mof-2020\n名称:\n  zh-CN: 甲\n  en: A\n预算执行:\n  权重: 20\n  封顶: 是\n一级指标:\n  - 名称: 产出指标\n    权重: 80\n公式:\n  反向: 反比\n舍入: { 小数位: 2, 方式: 四舍五入 }\n表式: mof-project\n计分: 是\n不适用: 折算\n词语:\n  空泛: [显著, 明显]\n适用: { 自: 2020, 至: 2022 }\n',
];

function faults(text: string): number {
  const { syntax, problems } = readProfileFile(text, {
    base: () => ({ reason: 'missing', known: [] }),
    builtIn: [],
    name: 'a',
  });
  const counted = ['duplicate-key', 'unknown-key', 'wrong-type', 'unreadable-value'];
  return syntax.length + problems.filter(({ kind }) => counted.includes(kind)).length;
}

test('anywhere in a profile: taking an offer leaves the file as readable as it is and changes something, and nothing stands there twice', () => {
  let seen = 0;
  const typed = fc.constantFrom(
    '',
    '',
    '\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    ' ',
    '-',
    ': ',
    '"',
    '{',
    '[',
    ', ',
    '名',
    'w',
    ':',
  );
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), typed, (sample, at, typed) => {
      const anywhere = at % sample.length;
      const cut = typed.startsWith('\n') ? Math.max(0, sample.indexOf('\n', anywhere)) : anywhere;
      const text = sample.slice(0, cut) + typed + sample.slice(cut);
      const offset = cut + typed.length;
      const items = offerThere(
        completeProfile(text, offset, { locale: 'zh-CN' }, ['b.perf-profile.yaml']),
        text,
        offset,
      );
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      for (const { span, text: put, label } of items) {
        seen++;
        const after = text.slice(0, span.start) + put + text.slice(span.end);
        expect(after).not.toBe(text);
        expect(faults(after), `${label} at ${JSON.stringify(text.slice(0, offset))}`).toBeLessThanOrEqual(faults(text));
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(100);
});
