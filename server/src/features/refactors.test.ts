import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { format } from '../format/format.js';
import { applyEdits } from '../text/span.js';
import { refactors } from './refactors.js';
import { fixture } from './testing.js';

/** The text after the refactoring of a title at `$0`; the titles on offer where it is not there. */
function rewritten(marked: string, title: string): string {
  const { text, offset, analysis } = fixture(marked);
  const offered = refactors(analysis, { start: offset, end: offset }, 'zh-CN');
  const action = offered.find(each => each.title === title);
  return action ? applyEdits(text, action.edits) : offered.map(each => each.title).join();
}

const block =
  '绩效指标:\n  - 名称: 甲$0 # 一\n    权重: 5\n    # 二\n    目标值: ">= 3, 4" # 三\n    完成值:\n    偏差:\n      原因: 疫情, 停工\n    对应目标:\n      - 1\n  - 名称: 乙\n';

test('a row on one line: values quoted where brackets ask for it, every comment kept', () => {
  expect(rewritten(block, '收成一行')).toBe(
    '绩效指标:\n  # 一\n  # 二\n  - { 名称: 甲, 权重: 5, 目标值: ">= 3, 4", 完成值:, 偏差: { 原因: "疫情, 停工" }, 对应目标: [1] } # 三\n  - 名称: 乙\n',
  );
  expect(rewritten('绩效指标:\r\n- 名称: 甲$0\r\n  权重: 5\r\n', '收成一行')).toBe(
    '绩效指标:\r\n- { 名称: 甲, 权重: 5 }\r\n',
  );
});

test('a row in lines: values as they are written, comments where they were', () => {
  const flow = '绩效指标:\n  - { 名称: 甲$0, 权重: 5, # 一\n      # 二\n      目标值: "≥3", 对应目标: [1, 2] } # 三\n';
  expect(rewritten(flow, '展开为多行，一项一行')).toBe(
    '绩效指标:\n  # 二\n  - 名称: 甲 # 三\n    权重: 5 # 一\n    目标值: "≥3"\n    对应目标: [1, 2]\n',
  );
});

test('a long comment before a value with an anchor is gone over once', () => {
  expect(
    rewritten(`绩效指标:\n  - 名称: 甲$0\n    分项: ${'#'.repeat(10_000)}\n      &a\n      - { 名称: 子 }\n`, ''),
  ).toBe('项名改为英文（全文）');
});

test('rows that would lose something are not offered', () => {
  for (const value of ['|\n      一\n      二', '&a 3', '!t 3', '"一\n      二"'])
    expect(rewritten(`绩效指标:\n  - 名称: 甲$0\n    说明: ${value}\n`, '收成一行')).not.toContain('{');
  expect(rewritten('x: &x { 权重: 3 }\n绩效指标:\n  - <<: *x\n    名称: 甲$0\n', '收成一行')).not.toContain('- {');
  expect(rewritten('绩效指标: [{ 名称: 甲$0 }]\n', '展开为多行，一项一行')).toBe('项名改为英文（全文）');
});

test('explanations move to 偏差分析, new or there already, with their comments', () => {
  const rows =
    '绩效指标:\n  - 名称: 甲\n    偏差: 疫情$0 # 注\n    说明: 无\n  - { 名称: 乙, 偏差: { 原因: 停工, 措施: 复工 } }\n';
  expect(rewritten(rows, '把偏差说明移到“偏差分析”')).toBe(
    '绩效指标:\n  - 名称: 甲\n    说明: 无\n  - { 名称: 乙, 偏差: { 原因: 停工, 措施: 复工 } }\n偏差分析:\n  # 注\n  - 指标: 甲\n    原因: 疫情\n',
  );
  expect(rewritten(`${rows}偏差分析:\n- 指标: 丙\n  原因: 无\n总分: 3\n`, '把全部偏差说明移到“偏差分析”')).toBe(
    '绩效指标:\n  - 名称: 甲\n    说明: 无\n  - { 名称: 乙 }\n偏差分析:\n- 指标: 丙\n  原因: 无\n# 注\n- 指标: 甲\n  原因: 疫情\n- 指标: 乙\n  原因: 停工\n  措施: 复工\n总分: 3\n',
  );
  expect(rewritten(`${rows}偏差分析: 见上\n`, '把偏差说明移到“偏差分析”')).not.toContain('原因: 疫情');
  expect(
    rewritten('绩效指标:\n  - 名称: 甲\n    偏差: a$0\n  - 名称: 甲\n    编号: x\n', '把偏差说明移到“偏差分析”'),
  ).toBe('收成一行,项名改为英文（全文）');
});

test('keys in the other language for the whole file, with listed words', () => {
  expect(
    rewritten('绩效指标:\n  - { 名称: 甲$0, "权重": 5, 方向: 正向 }\n---\n标题: 表\n', '项名改为英文（全文）'),
  ).toBe('indicators:\n  - { name: 甲, weight: 5, direction: at-least }\n---\ntitle: 表\n');
  expect(rewritten('indicators:\n  - { name: 甲, 权重: 5 }\n$0', '项名改为中文（全文）')).toBe(
    '绩效指标:\n  - { 名称: 甲, 权重: 5 }\n',
  );
});

test.each(['智造园2020', '医院设备购置2020'])(
  '%s: every way of writing it has the same scores and nothing left to format',
  name => {
    const text = readFileSync(`samples/${name}.perf.yaml`, 'utf8');
    const look = (each: string): ReturnType<typeof analyze> => analyze(each, { profile: profileLookup() });
    const before = look(text);
    const total = ({ documents }: typeof before): string[] =>
      documents.map(({ scorecard }) => String(scorecard.total.sum.value));
    for (const { edits } of refactors(before, { start: 0, end: text.length }, 'zh-CN')) {
      const after = applyEdits(text, edits);
      expect(total(look(after))).toEqual(total(before));
      expect(format(after)).toEqual([]);
    }
  },
);

test('a sentence becomes a mapping beside it, and a mapping the sentence that says the same', () => {
  const row = (more: string): string =>
    `绩效指标:\n  - { 名称: 登记率$0, 权重: 5, 目标值: ≥85%, 完成值: 83%, ${more} }\n`;
  const sentence = '评分标准: 达到85%得满分，每低1个百分点扣0.5分';
  const mapping = '计分方式: { 扣分: [ { 每: 1 个百分点, 扣: 0.5, 起点: 85% } ] }';
  expect(rewritten(row(sentence), '评分标准写成“计分方式”')).toContain(`${sentence}, ${mapping} }`);
  expect(rewritten(row(`${sentence}, ${mapping}`), '“计分方式”写成一句评分标准')).toContain(`${sentence} }`);
  expect(rewritten(row(mapping), '“计分方式”写成一句评分标准')).toContain(
    '评分标准: 低于85%的，每1个百分点扣0.5分。 }',
  );
});

test('a mapping with what was counted in it is not taken apart', () => {
  const text = '绩效指标:\n  - { 名称: 报送$0, 权重: 5, 计分方式: { 扣分: [ { 每: 1 次, 扣: 1, 数量: 2 次 } ] } }\n';
  expect(rewritten(text, '“计分方式”写成一句评分标准')).not.toContain('评分标准');
});
