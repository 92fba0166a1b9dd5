import { expect, test } from 'vitest';
import { pasteParagraphs } from './paste-paragraphs.js';

/** What stands in the file once paragraphs were pasted where `$0` stands. */
function pasted(marked: string, copied = '一、经费不足。\n二、原因：疫情。'): string {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const put = pasteParagraphs(text, offset, copied);
  return put === undefined ? 'as it is' : text.slice(0, offset) + put + text.slice(offset);
}

test.each([
  ['behind a key', '偏差分析: $0\n备注: 无\n', '偏差分析: |\n  一、经费不足。\n  二、原因：疫情。\n备注: 无\n'],
  ['behind its colon', '偏差分析:$0', '偏差分析: |\n  一、经费不足。\n  二、原因：疫情。'],
  [
    'behind a key of a row',
    '绩效指标:\r\n  - 名称: 甲\r\n    偏差: $0\r\n',
    '绩效指标:\r\n  - 名称: 甲\r\n    偏差: |\r\n      一、经费不足。\r\n      二、原因：疫情。\r\n',
  ],
  ['in a text', '备注: |\n  首先，$0\n  以上。\n', '备注: |\n  首先，一、经费不足。\n  二、原因：疫情。\n  以上。\n'],
  ['on its fresh line', '备注: |\n  $0\n年度: 2020\n', '备注: |\n  一、经费不足。\n  二、原因：疫情。\n年度: 2020\n'],
  ['on a line left empty', '备注: |\n    首先\n$0\n', '备注: |\n    首先\n    一、经费不足。\n    二、原因：疫情。\n'],
  ['behind a value', '备注: 首先$0', 'as it is'],
  ['behind a number’s key', '年度: $0', 'as it is'],
  ['below what is no text', '备注: |\n  首先\n年度: 2020\n$0', 'as it is'],
  ['in quotes', '备注: "$0"', 'as it is'],
  ['in brackets', '绩效指标:\n  - { 名称: 甲, 偏差: $0 }', 'as it is'],
])('paragraphs pasted %s', (_, marked, expected) => expect(pasted(marked)).toBe(expected));

test.each([
  ['one line', '备注: $0', '经费不足。\n', 'as it is'],
  ['keys', '备注: $0', '无\n年度：2020', 'as it is'],
  [
    'what ends with a line break, before the rest of a line',
    '备注: |\n  $0以上。\n',
    '一\n\n二\n',
    '备注: |\n  一\n\n  二\n  以上。\n',
  ],
  ['what was copied out of a text', '备注: |\n  $0', '一\n    二\n      三', '备注: |\n  一\n  二\n    三'],
  ['what stands right already', '备注: |\n  首先\n  $0', '一\n  二', 'as it is'],
  ['paragraphs with their blanks', '备注: $0', '　　一\n\n　　二\n\n', '备注: |\n  一\n\n  二'],
])('%s', (_, marked, copied, expected) => expect(pasted(marked, copied)).toBe(expected));
