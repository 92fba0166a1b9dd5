import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { onEnter } from './on-enter.js';
import { fixture } from './testing.js';

/** The new line after Enter where `$0` stands, spaces shown; a text without a change counts as left alone. */
function entered(marked: string): string {
  const { text, offset, analysis, lines } = fixture(marked);
  const edits = onEnter(analysis, lines, offset);
  const line = lines.lineOf(offset);
  const after = applyEdits(text, edits).split(/\r\n|\n/);
  expect(after.filter((_, index) => index !== line)).toEqual(
    text.split(/\r\n|\n/).filter((_, index) => index !== line),
  );
  return edits.length === 0 ? 'as it is' : (after[line] ?? '').replaceAll(' ', '·');
}

test.each([
  ['a key of the same row', '绩效指标:\n  - 名称: 甲\n$0', '····'],
  ['and the next one', '绩效指标:\n  - 名称: 甲\n    权重: 5\n  $0', '····'],
  ['what a key holds', '绩效指标:\n$0', '··'],
  ['what a row’s key holds', '绩效指标:\n  - 名称: 甲\n    指标: # 注\n$0', '······'],
  ['with what is there already', '绩效指标:\n$0\n- 名称: 甲\n', 'as it is'],
  ['with what is there already, farther in', '绩效指标:\n$0\n    - 名称: 甲\n', '····'],
  ['a mapping’s keys', '预算执行:\n$0\n   预算数: 3\n', '···'],
  ['block text', '备注: |\n$0', '··'],
  ['below a comment', '绩效指标:\n    # 注\n$0', '····'],
  ['the next of plain items', '年度目标:\n  - 一\n    $0', '··'],
  ['the top level', '标题: 表\n  $0\n年度: 2020\n', ''],
  ['CRLF', '绩效指标:\r\n  - 名称: 甲\r\n$0\r\n', '····'],
  ['a text that does not parse', '标题: "表\n绩效指标:\n  - 名称: 甲\n  $0', '····'],
  ['already right', '绩效指标:\n  - 名称: 甲\n    $0', 'as it is'],
  ['inside block text', '备注: |\n  一: 二\n$0\n  三\n', 'as it is'],
  ['inside quotes', '备注: "一\n$0', 'as it is'],
  ['inside brackets', '绩效指标:\n  - { 名称: 甲,\n$0', 'as it is'],
  ['a line that holds something', '绩效指标:\n  - 名称: 甲\n$0权重: 5', 'as it is'],
  ['after a blank line', '绩效指标:\n  - 名称: 甲\n\n$0', 'as it is'],
  ['the first line', '$0', 'as it is'],
])('%s', (_, marked, expected) => expect(entered(marked)).toBe(expected));
