import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { complete } from './completion.js';

/** A form that uses the keys which the samples have little of: stages, monitoring, standards, surveys, parts, reviews. */
const everything =
  '阶段: 运行监控\n评分办法: wuhan-2020\n年度: 2020\n预算执行:\n  预算数: 100\n  执行数: 50\n  监控:\n    - 截至: 2020-07\n      执行数: 50\n  明细:\n    - 名称: 其一\n      预算数: 50\n复核:\n  复核人: 甲\n绩效指标:\n  - 名称: 产出指标\n    权重: 80\n    指标:\n      - 名称: 走访次数\n        编号: A1\n        权重: 40\n        目标值: ≥4 次\n        完成值: 3 次\n        计分方式:\n          依据: 完成率\n        监控:\n          - 截至: 2020-07\n            完成值: 2 次\n            完成可能性: 确定能\n        复核:\n          复核完成值: 3 次\n          意见: 好\n        问卷: { 发放: 100, 有效: 90, 满意: 80 }\n        分项:\n          - 名称: 一\n            完成值: 1 次\n        偏差:\n          原因: 无\n      - { 名称: 乙, 权重: 40, 目标值: 2021年6月底前, 佐证材料: [a.pdf] }\n偏差分析:\n  - 指标: 乙\n    原因: 无\n年度目标:\n  - 编号: M1\n    内容: 好\n资金管理:\n  - 事项: 一\n主管部门:\n  中央主管部门: 甲\n';
const samples = [
  everything,
  ...['智造园2020', '未填完', '医院设备购置2020', 'smart-park-2020', '汇总/道路养护汇总2020'].map(name =>
    readFileSync(`samples/${name}.perf.yaml`, 'utf8'),
  ),
];
const look = (text: string): ReturnType<typeof analyze> => analyze(text, { profile: profileLookup() });
const broken = [
  'yaml-syntax',
  'duplicate-key',
  'unquoted-comparison',
  'fullwidth-colon',
  'thousands-separator',
  'fullwidth-punctuation',
];
const syntax = (text: string): number =>
  check(look(text)).findings.filter(({ rule }) => broken.includes(rule.code)).length;

/** What an editor makes of a snippet when nothing is filled in. */
const plain = (snippet: string): string =>
  snippet.replace(
    /\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g,
    (_, choice = '', value = '') => `${choice}${value}`,
  );

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}

const typed = fc.constantFrom(
  '',
  '',
  '\n',
  '\n-',
  '\n- ',
  ' ',
  '-',
  '- ',
  ': ',
  '"',
  '{',
  '[',
  ', ',
  '名',
  'qz',
  '目标值: ',
  '>',
  '≥',
  '30 ',
  '500元以内',
);
const places = fc.record({
  sample: fc.nat({ max: samples.length - 1 }),
  at: fc.nat({ max: 1_000_000 }),
  typed,
  snippets: fc.boolean(),
  asked: fc.boolean(),
});

test('anywhere: an editor shows what is offered, taking it breaks nothing that was whole and changes something, and nothing stands there twice', () => {
  let seen = 0;
  fc.assert(
    fc.property(places, ({ sample: index, at, typed, snippets, asked }) => {
      const sample = samples[index] ?? '';
      const anywhere = at % sample.length;
      const cut = typed.startsWith('\n') ? Math.max(0, sample.indexOf('\n', anywhere)) : anywhere;
      const text = sample.slice(0, cut) + typed + sample.slice(cut);
      const offset = cut + typed.length;
      const items = complete(look(text), offset, { locale: 'zh-CN', snippets, asked });
      const before = items.length > 0 ? syntax(text) : 0;
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      for (const item of items.filter((_, index) => index < 3 || index % 9 === 0)) {
        seen++;
        const part = text.slice(item.span.start, offset);
        expect(isWithin(part, item.filter ?? item.label), `${part} in ${item.filter}`).toBe(true);
        const put = item.isSnippet ? plain(item.text) : item.text;
        const after = text.slice(0, item.span.start) + put + text.slice(item.span.end);
        expect(after).not.toBe(text);
        expect(
          syntax(after),
          `${item.label} at ${JSON.stringify(text.slice(offset - 40, offset))}`,
        ).toBeLessThanOrEqual(before);
      }
    }),
    { numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(10);
});
