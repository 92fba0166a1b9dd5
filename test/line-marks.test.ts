import { expect, test } from 'vitest';
import { expectOne, forms, linesLike, training, withLine } from './support/one-slip.js';
import { look, lookOnce } from './support/slips.js';

/** What a mail or a list of Word leaves before a line: before its indentation, and before its content. */
const before: readonly (readonly [name: string, change: (line: string) => string])[] = [
  ['> ', line => `> ${line}`],
  ['| ', line => `| ${line}`],
  ['> > ', line => `> > ${line}`],
  ['> behind the indentation', line => line.replace(/^( *)/, '$1> ')],
  ['• ', line => `• ${line}`],
  ['a bullet of Word with a tab', line => `\uf0b7\t${line}`],
  ['- and the indentation', line => (/^ {2}/.test(line) ? `- ${line}` : `> ${line}`)],
];

test.each(before)('%s before a line is one finding, whose fix gives the text back', (_, change) => {
  for (const text of Object.values(forms))
    for (const index of linesLike(text, /^ *(?:- )?[^\s#:]+:/)) expectOne(text, withLine(text, index, change), index);
});

test.each(['• ', '◆ ', '●\t'])('%s before an entry of a row is no dash', mark => {
  for (const text of [forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, /^ +(?:权重|得分|完成值|weight|score|actual):/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(/^( *)/, `$1${mark}`)),
        index,
      );
});

test.each([
  ['> ', (text: string) => text.replace(/^(?!$)/gm, '> ')],
  ['> before blank lines too', (text: string) => text.replace(/^/gm, '> ')],
  ['>', (text: string) => text.replace(/^/gm, '>')],
  ['│ ', (text: string) => text.replace(/^(?!$)/gm, '│ ')],
  ['• before all entries', (text: string) => text.replace(/^( *)(?=[^\s-])/gm, '$1• ')],
  [
    'quotes around all entries',
    (text: string) => text.replace(/^( *)((?:- )?[^\s#:"]+:[^"#\r\n]*)(?=\r?$)/gm, '$1“$2”'),
  ],
])('%s before every line is one finding, and nothing else changes', (_, change) => {
  for (const text of [training, forms.inEnglish, forms.windows]) {
    const broken = change(text);
    const [before, after] = [lookOnce(text), look(broken)];
    expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
  }
});

test.each([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['[', ']'],
])('a whole entry in %s%s is one finding, whose fix takes them away', (open, close) => {
  for (const text of [forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, /^ *(?:- )?[^\s#:-]+:(?! *[|{"]| .*")/)) {
      const inside = (line: string): string => line.replace(/^( *(?:- )?)(.*?)(\r?)$/, `$1${open}$2${close}$3`);
      expectOne(text, withLine(text, index, inside), index);
      if (/^ *- /.test(text.split('\n')[index] ?? ''))
        expectOne(
          text,
          withLine(text, index, line => line.replace(/^( *)(.*?)(\r?)$/, `$1${open}$2${close}$3`)),
          index,
        );
    }
});

test.each([
  '年度目标:\n  - "权重: 按年初批复"\n',
  '备注: |\n  > 权重: 5 分\n  • 权重: 5 分\n  “权重: 5 分”\n',
  '备注:\n  "权重: 5 分"\n',
  '备注: >\n  | 权重: 5 |\n',
  '年度目标: [\n  "权重: 5",\n  "得分: 3"\n]\n',
])('%j is a text, and none of its marks is one too many', text => {
  expect(look(text).findings.filter(({ rule }) => rule.code === 'yaml-syntax')).toEqual([]);
});

test.each([
  ['the key in bold, its colon too', '$1**$2:**'],
  ['the key in bold', '$1**$2**:'],
  ['the key as code', '$1`$2`:'],
  ['the key and its colon as code', '$1`$2:`'],
  ['the key twice', '$1$2$2:'],
])('%s is one finding, whose fix gives the text back', (_, put) => {
  for (const text of [forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, /^ *(?:- )?[^\s#:-]+:/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(/^( *(?:- )?)([^\s:]+):/, put)),
        index,
      );
});

test.each(['→', '->', ' => '])('%s for the colon is one finding, whose fix gives the text back', mark => {
  for (const text of [forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, /^ *(?:- )?[^\s#:-]+: [^|]/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(': ', mark)),
        index,
      );
});

test('the key of the line above once more, and nothing behind it, is one finding', () => {
  for (const text of [forms.sample, forms.inEnglish])
    for (const index of linesLike(text, /^ +(?:权重|得分|完成值|weight|score|actual): /))
      expectOne(
        text,
        withLine(text, index, line => `${line}\n${line.replace(/:.*/, '')}`),
        index + 1,
      );
});

test.each(['绩效指标:\n  - 名称: 看看\n', '看看: 3\n绩效指标: []\n'])('%j has no key typed twice', text => {
  expect(look(text).findings.map(({ rule }) => rule.code)).not.toContain('yaml-syntax');
});
