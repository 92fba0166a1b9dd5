import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { applyEdits } from '../text/span.js';
import { pasteRows } from './paste-rows.js';
import { fixture } from './testing.js';

/** Where somebody pastes. */
const places = [
  '绩效指标:\n  - 名称: 产出指标\n    权重: 40\n    指标:\n      - 名称: 数量指标\n        权重: 40\n        指标:\n          - 名称: 甲\n            权重: 3\n            目标值: ≥4 个\n$0\n偏差分析: 无\n',
  '$0',
  '标题: 表\n$0',
  '绩效指标:\n$0',
  '绩效指标: [$0]\n',
  '绩效指标:\n  - { 名称: 甲$0 }\n',
  '绩效指标:\n  - 名称: "甲\n$0',
  '绩效指标:\n- 名称: 甲\n  指标:\n  - $0\n',
  'indicators:\r\n  - name: a\r\n$0\r\n',
  '绩效指标:\n  - 名称: 甲\n    说明: |\n      一$0\n      二\n',
];
const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    '甲',
    '乙 (3 分)',
    '30 个',
    '≥',
    '98%',
    '3',
    '[5, 10)',
    '>= 30',
    '# 7',
    '- a',
    'a: b',
    '"',
    "'",
    '{',
    '*',
    '名称',
    '目标值',
    '小计',
    '其中：甲',
    '数量指标',
    '😀',
    '|',
    '无',
  ),
  fc.string({ maxLength: 6 }),
);
const block = fc
  .array(fc.array(anyCell, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 5 })
  .map(rows => rows.map(cells => cells.map(text => text.replace(/[\t\r\n"]/g, ' ')).join('\t')).join('\n'));

test('whatever is pasted, nothing of the file is lost and nothing new is wrong with its writing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), block, (marked, cells) => {
      const { text, offset, analysis, lines } = fixture(marked);
      const edits = pasteRows(analysis, lines, offset, { text: cells }, 'zh-CN')[0]?.edits ?? [];
      const after = analyze(applyEdits(text, edits), { profile: profileLookup() });
      const problems = (each: typeof after): number => each.documents.flatMap(document => document.problems).length;
      expect(problems(after)).toBeLessThanOrEqual(problems(analysis));
      for (const line of text.split(/\r\n|\n/))
        if (!/^[\s[\]-]*$/.test(line) && !line.endsWith('[]'))
          expect(after.text).toContain(line.replace(/[}\]]\s*$/, '').trimEnd());
    }),
    { numRuns: 150 },
  );
});
