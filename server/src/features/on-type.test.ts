import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { onType } from './on-type.js';
import { fixture } from './testing.js';

/** The new line after Enter where `$0` stands, spaces shown; a text without a change counts as left alone. */
function entered(marked: string): string {
  const { text, offset, analysis, lines } = fixture(marked);
  const edits = onType(analysis, lines, offset, '\n') ?? [];
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
  ['the next key, where one was left empty', '绩效指标:\n  - 名称: 甲\n    目标值:\n      $0', '····'],
  ['the same before a comment', '绩效指标:\n  - 名称: 甲\n    权重: # 待定\n      $0\n  - 名称: 乙\n', '····'],
  ['a value that stands below its key', '绩效指标:\n  - 名称: 甲\n    目标值:\n$0\n      30 个\n', '······'],
  ['a text that may stand below its key', '备注:\n$0', '··'],
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
  ['the rest of a text', '年度: 2020\n备注: 全年\n$0有序开展\n', '··有序开展'],
  ['the rest of an item', '年度目标:\n  - 招商\n  $0有效开展：力争超额\n  - 二\n', '····有效开展：力争超额'],
  ['the rest of a row’s value', '绩效指标:\n  - 名称: 甲\n    $0乙丙\n    权重: 5\n', '······乙丙'],
  ['the rest of a comment', '# 一二\n$0三四\n', '#·三四'],
  ['the rest of a comment behind a value', '年度: 2020 # 一\n$0二\n标题: 表\n', '#·二'],
  ['a key that a full-width colon follows', '绩效指标:\n  - 名称: 甲\n    $0权重：5\n', 'as it is'],
  ['the rest of a text in quotes', '备注: "一\n$0二"\n', 'as it is'],
  ['the rest of a text in brackets', '绩效指标:\n  - { 名称: 甲\n  $0乙, 权重: 5 }\n', 'as it is'],
  ['the next row', '绩效指标:\n  - 名称: 甲\n  $0- 名称: 乙\n', 'as it is'],
  ['after a blank line', '绩效指标:\n  - 名称: 甲\n\n$0', 'as it is'],
  ['the first line', '$0', 'as it is'],
])('%s', (_, marked, expected) => expect(entered(marked)).toBe(expected));

/** The text after a character was typed at `$0`. */
function typed(marked: string, char: string): string {
  const [before = '', behind = ''] = marked.split('$0');
  const { text, offset, analysis, lines } = fixture(`${before}${char}$0${behind}`);
  return applyEdits(text, onType(analysis, lines, offset, char) ?? []);
}

test.each([
  ['a key', '绩效指标:\n  - 名称: 甲\n    权重$0', '绩效指标:\n  - 名称: 甲\n    权重: '],
  ['a key with its value', '标题$0 表', '标题: 表'],
  ['a key in brackets', '绩效指标:\n  - { 名称: 甲, 权重$0 }', '绩效指标:\n  - { 名称: 甲, 权重: }'],
  ['no key', '绩效指标:\n  - 名称: 甲\n    口径$0', '绩效指标:\n  - 名称: 甲\n    口径：'],
  ['a key of another place', '绩效指标:\n  - 名称: 甲\n    预算数$0', '绩效指标:\n  - 名称: 甲\n    预算数：'],
  ['a value', '标题: 权重$0', '标题: 权重：'],
  ['a block text', '备注: |\n  权重$0\n', '备注: |\n  权重：\n'],
  ['a comment', '# 权重$0', '# 权重：'],
])('a full-width colon behind %s', (_, marked, after) => {
  expect(typed(marked, '：')).toBe(after);
});

test.each([
  ['of a key', '绩效指标:\n  - 名称：甲\n$0', '绩效指标:\n  - 名称: 甲\n    '],
  ['of a key without a value', '绩效指标：\n  $0', '绩效指标:\n  '],
  ['and of those before it', '绩效指标:\n  - 名称：甲\n    权重：5\n$0', '绩效指标:\n  - 名称: 甲\n    权重: 5\n    '],
  ['as far as a blank line', '标题：甲\n\n年度：2020\n$0', '标题：甲\n\n年度: 2020\n'],
  ['of a key in the right place only', '绩效指标:\n  - 预算数：甲\n    $0', '绩效指标:\n  - 预算数：甲\n    '],
  ['not in a value', '绩效指标:\n  - 名称: 权重：甲\n    $0', '绩效指标:\n  - 名称: 权重：甲\n    '],
  ['not in an item', '年度目标:\n  - 年度：甲\n    $0', '年度目标:\n  - 年度：甲\n    '],
  ['not in block text', '备注: |\n  权重：甲\n  $0', '备注: |\n  权重：甲\n  '],
  ['not in quotes', '备注: "甲\n  权重：甲\n  $0"', '备注: "甲\n  权重：甲\n  "'],
])('Enter puts right full-width colons above, %s', (_, marked, after) => {
  const { text, offset, analysis, lines } = fixture(marked);
  expect(applyEdits(text, onType(analysis, lines, offset, '\n') ?? [])).toBe(after);
});

test.each([
  [
    'in the column of the keys',
    '绩效指标:\n  - 名称: 甲\n    权重: 5\n    -$0',
    '绩效指标:\n  - 名称: 甲\n    权重: 5\n  - ',
  ],
  ['in the column of the dashes', '绩效指标:\n  - 名称: 甲\n  -$0', '绩效指标:\n  - 名称: 甲\n  - '],
  [
    'below a key that waits for a list',
    '绩效指标:\n  - 名称: 甲\n    指标:\n    -$0',
    '绩效指标:\n  - 名称: 甲\n    指标:\n    - ',
  ],
  [
    'behind a list of its own',
    '绩效指标:\n  - 名称: 甲\n    分项:\n      - 名称: 乙\n    -$0',
    '绩效指标:\n  - 名称: 甲\n    分项:\n      - 名称: 乙\n  - ',
  ],
  ['in a text', '备注: |\n  一\n  -$0', '备注: |\n  一\n  - '],
  ['before something', '绩效指标:\n  - 名称: 甲\n    -$0权重: 5', '绩效指标:\n  - 名称: 甲\n    - 权重: 5'],
])('a dash and a blank %s', (_, marked, after) => {
  expect(typed(marked, ' ')).toBe(after);
});

test.each([
  ['a full-width colon', '单位名称:\n  年度$0\n', '：', '单位名称:\n年度: \n'],
  ['a colon and a blank', '单位名称:\n  项目名称:$0', ' ', '单位名称:\n项目名称: '],
  ['in a row', '绩效指标:\n  - 名称:\n      权重$0', '：', '绩效指标:\n  - 名称:\n    权重: '],
  ['the words of a text', '偏差分析:\n  存在问题$0', '：', '偏差分析:\n  存在问题：'],
  ['a key that is none here', '单位名称:\n  执行数:$0', ' ', '单位名称:\n  执行数: '],
  ['what the key above may hold', '预算执行:\n  预算数$0', '：', '预算执行:\n  预算数: '],
  ['a key above with its value', '单位名称: 某局\n  年度:$0', ' ', '单位名称: 某局\n  年度: '],
])('a key typed below one left empty stands beside it: %s', (_, marked, char, after) => {
  expect(typed(marked, char)).toBe(after);
});
