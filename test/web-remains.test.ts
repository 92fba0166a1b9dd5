import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { expectOne, forms, linesLike, withLine } from './support/one-slip.js';
import { look, lookOnce } from './support/slips.js';

const entry = /^ *(?:- )?[^\s#:"'{[&*]+: [^"'|>{[\s].*[^"'>;]\r?$/;
const put = (change: (head: string, key: string, value: string) => string): ((line: string) => string) => {
  return line =>
    line.replace(
      /^( *(?:- )?)([^:]+): (.*?)(\r?)$/,
      (_, a: string, b: string, c: string, end: string) => change(a, b, c) + end,
    );
};

test.each<readonly [string, (line: string) => string]>([
  ['<br> behind a value', put((head, key, value) => `${head}${key}: ${value}<br>`)],
  ['<p> around a value', put((head, key, value) => `${head}${key}: <p class="a">${value}</p>`)],
  ['<p> around an entry', put((head, key, value) => `${head}<p>${key}: ${value}</p>`)],
  ['<b> around a key', put((head, key, value) => `${head}<b>${key}</b>: ${value}`)],
  ['&nbsp; behind a colon', put((head, key, value) => `${head}${key}:&nbsp;${value}`)],
  ['&nbsp; behind a value', put((head, key, value) => `${head}${key}: ${value}&nbsp;`)],
  ['a line end of a sheet', put((head, key, value) => `${head}${key}: ${value}_x000D_`)],
  ['a line end of a program', put((head, key, value) => `${head}${key}: ${value}\\n`)],
  ['the sign of a line end', put((head, key, value) => `${head}${key}: ${value}↵`)],
])('%s is one finding, whose fix gives the text back', (_, change) => {
  for (const text of [forms.sample, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, entry)) expectOne(text, withLine(text, index, change), index);
});

test('&nbsp; in the place of indentation', () => {
  for (const text of [forms.training, forms.inEnglish, forms.windows])
    for (const index of linesLike(text, /^ +(?:- )?[^\s#:]+[:{]/))
      expectOne(
        text,
        withLine(text, index, line => line.replace(/^ +/, spaces => '&nbsp;'.repeat(spaces.length))),
        index,
      );
});

test.each<readonly [string, (text: string) => string]>([
  ['&nbsp;', text => text.replace(/^ +(?=- |[^\s#:"]+:)/gm, spaces => '&nbsp;'.repeat(spaces.length))],
  ['<p>', text => text.replace(/^( *)((?:- )?[^\s#:"]+: [^\s"|>{[&*#][^#"\r\n]*)(?=\r?$)/gm, '$1<p>$2</p>')],
])('%s in all lines is one finding', (_, change) => {
  for (const text of [forms.training, forms.windows]) {
    const [before, after] = [lookOnce(text), look(change(text))];
    expect(after.total).toBe(before.total);
    expect(after.findings.length).toBe(before.findings.length + 1);
    const fixes = after.findings.flatMap(finding => finding.fixes().map(fix => applyEdits(change(text), fix.edits)));
    expect(fixes).toContain(text);
  }
});

test('a comparison of a web page is read as its sign', () => {
  const text = forms.training;
  for (const index of linesLike(text, /: ≥\d/)) {
    const broken = withLine(text, index, line => line.replace('≥', '&ge;'));
    expectOne(text, broken, index);
    expect(look(broken.replace('&ge;', '&gt;=')).total).toBe(lookOnce(text).total);
  }
});

test('what is content stays content', () => {
  const text = forms.training.replace('标题: ', '备注: 路径 D:\\note\n标题: 页面 <首页> ');
  expect(look(text).findings.map(({ rule }) => rule.code)).not.toContain('yaml-syntax');
});
