import { expect, test } from 'vitest';
import { pasteLines } from './paste-lines.js';

/** What stands in the file once lines were pasted where `$0` stands. */
function pasted(marked: string, copied: string): string {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const put = pasteLines(text, offset, copied);
  return put === undefined ? 'as it is' : text.slice(0, offset) + put + text.slice(offset);
}

const rows = '绩效指标:\n';

test.each([
  ['a head', '$0', '单位名称：某局\n年度：2023\n', '单位名称: 某局\n年度: 2023\n'],
  ['a head with indentation of paragraphs', '$0', '　　单位名称：某局\n　　年度：2023', '单位名称: 某局\n年度: 2023'],
  ['keys behind a dash', `${rows}  - $0`, '名称：甲\n权重：5', `${rows}  - 名称: 甲\n    权重: 5`],
  ['keys behind a dash without its blank', `${rows}  -$0`, '名称：甲\n权重：5', `${rows}  - 名称: 甲\n    权重: 5`],
  [
    'keys of a row that is there',
    `${rows}  - 名称: 甲\n    $0\n  - 名称: 乙`,
    '权重：5\n目标值：≥3 个',
    `${rows}  - 名称: 甲\n    权重: 5\n    目标值: ≥3 个\n  - 名称: 乙`,
  ],
  ['aligned alone', `${rows}  - 名称: 甲\n    $0`, '权重: 5\n得分: 5', `${rows}  - 名称: 甲\n    权重: 5\n    得分: 5`],
  [
    'several rows without dashes',
    `${rows}  $0`,
    '名称：甲\n权重：5\n名称：乙\n权重：3',
    `${rows}  - 名称: 甲\n    权重: 5\n  - 名称: 乙\n    权重: 3`,
  ],
  [
    'rows with their dashes',
    `${rows}  $0`,
    '- 名称：甲\n  权重：5\n\n- 名称：乙\n  权重：3\n',
    `${rows}  - 名称: 甲\n    权重: 5\n\n  - 名称: 乙\n    权重: 3\n`,
  ],
  [
    'what a key holds moves along',
    `${rows}  - $0`,
    '名称：甲\n偏差：\n  原因：疫情\n权重：5',
    `${rows}  - 名称: 甲\n    偏差:\n      原因: 疫情\n    权重: 5`,
  ],
  [
    'a row whose first blanks were not selected',
    `${rows}  $0`,
    '- 名称: 甲\n        权重: 5\n      - 名称: 乙\n        权重: 3',
    `${rows}  - 名称: 甲\n    权重: 5\n  - 名称: 乙\n    权重: 3`,
  ],
  [
    'keys whose first blanks were not selected',
    `${rows}  - $0`,
    '名称: 甲\n        权重: 5\n        得分: 5',
    `${rows}  - 名称: 甲\n    权重: 5\n    得分: 5`,
  ],
  ['a lone row that stands right', `${rows}  $0`, '- 名称: 甲\n    权重: 5', 'as it is'],
  ['a group whose first blanks were not selected', `${rows}  - $0`, '指标:\n      - 名称: 甲', 'as it is'],
  ['CRLF', '年度: 2020\r\n$0', '标题：表\n单位名称：某局', '年度: 2020\r\n标题: 表\r\n单位名称: 某局'],
  ['a head with a key of its own', '$0', '单位名称：某局\n口径：甲', '单位名称: 某局\n口径：甲'],
  ['no key of this place', `${rows}  - $0`, '名称：甲\n口径：甲', 'as it is'],
  ['a sentence', `${rows}  - $0`, '说明：以下各项\n均已完成', 'as it is'],
  ['one line of a text', `${rows}  - 名称: $0`, '权重：5', 'as it is'],
  ['before something', `${rows}  - $0名称: 甲`, '权重：5\n', 'as it is'],
  ['a comment', '# $0', '单位名称：某局', 'as it is'],
  ['block text', '备注: |\n  $0', '权重：5\n名称：甲', 'as it is'],
  ['plain already', '$0', '单位名称: 某局\n年度: 2023\n', 'as it is'],
  ['cells', '$0', '单位名称：某局\t年度：2023', 'as it is'],
  ['lines further out than the first', '$0', '  单位名称：某局\n年度：2023', '单位名称: 某局\n年度: 2023'],
  ['keys of several levels, cut off', `${rows}  - $0`, '    名称：甲\n  单位名称：某局', 'as it is'],
])('lines pasted: %s', (_, marked, copied, expected) => expect(pasted(marked, copied)).toBe(expected));
