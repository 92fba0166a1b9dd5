import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { forms } from './support/one-slip.js';
import { look, lookOnce } from './support/slips.js';

/** A form out of a mail or a sheet: one finding, the same total, and a fix after which nothing is found that was not there before. */
function expectWhole(text: string, copied: string, restored?: string): void {
  const [before, after] = [lookOnce(text), look(copied)];
  const added = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect([added.length, after.findings.length, after.total]).toEqual([1, before.findings.length + 1, before.total]);
  const [fixed = ''] = added.flatMap(finding => finding.fixes().map(fix => applyEdits(copied, fix.edits)));
  if (restored !== undefined) expect(fixed).toBe(restored);
  expect(look(fixed).findings.length).toBe(before.findings.length);
}

const ends = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

test.each([
  [
    [
      '发件人: 李四 <lisi@163.com>',
      '发送时间: 2021年3月5日 10:12',
      '收件人: 张科长',
      '主题: 自评表',
      '附件: 自评表.docx',
      '',
    ],
  ],
  [['发件人：李四', '时间：2021年3月5日 10:12', '主题：自评表', '', '张科长：', '  您好，自评表如下：', '']],
  [
    [
      '------------------ 原始邮件 ------------------',
      '发件人: "李四"<1@qq.com>;',
      '收件人: "张科长"<5@qq.com>;',
      '主题: 自评表',
      '',
    ],
  ],
  [['From: li@x.cn', 'Date: Mon, 1 Mar 2021', 'Subject: form', '']],
])('the head of a mail above a form is one remark: %j', head => {
  for (const text of Object.values(forms)) expectWhole(text, [...head, text].join(ends(text)));
  const noted = `# 科室留存\n${forms.sample}`;
  expectWhole(noted, `# 科室留存\n${head.join('\n')}\n${forms.sample}`);
});

test.each(['主题: 自评表\n标题: 自评表\n', '日期: 2021\n年度: 2021\n'])(
  'a single such word is a key mistaken: %j',
  text => {
    const findings = look(`${text}绩效指标: []\n`).findings.map(({ rule }) => rule.code);
    expect(findings).toContain('unknown-key');
    expect(findings).not.toContain('yaml-syntax');
  },
);

test.each([
  ['as they are', (line: string) => line],
  ['doubled', (line: string) => line.replaceAll('"', '""')],
  ['doubled, with the comma of an empty cell behind', (line: string) => line.replaceAll('"', '""'), ',,'],
])('quotes around every line, quotes within %s', (_, inside, behind = '') => {
  for (const text of Object.values(forms)) {
    const plain = inside('"') === '"' ? text.replaceAll('"', '') : text;
    const quoted = plain.split(ends(text)).map(line => (line === '' ? line : `"${inside(line)}"${behind}`));
    expectWhole(plain, quoted.join(ends(text)), plain);
  }
});

const flat = (text: string): string => text.replace(/^[ \t]+/gm, '');
/** A form with its columns all written out is what the fix makes of it, but for how it was indented before. */
const usual = ({ compact: _, ...others }: typeof forms): readonly string[] => Object.values(others);

test('a form without any indentation is one finding, whose fix gives it back', () => {
  for (const text of usual(forms)) expectWhole(text, flat(text), text);
  expectWhole(forms.compact, flat(forms.compact), forms.sample);
});

test('the list of rows, or a group of it, without indentation is one finding', () => {
  for (const text of usual(forms)) {
    const list = /^(?:绩效指标|indicators):\r?\n(?: .*\r?\n)+/m;
    expectWhole(text, text.replace(list, flat), text);
    const group = /^ {2}- .*\r?\n(?: {3}.*\r?\n)+/m;
    const [, head = '', tail = ''] = /^([^]*?^(?:绩效指标|indicators):\r?\n)([^]*)$/m.exec(text) ?? [];
    expectWhole(text, head + tail.replace(group, flat), text);
  }
});

test.each([
  '绩效指标:\n- { 名称: a, 权重: 100, 目标值: 3 个, 完成值: 3 个 }\n',
  '绩效指标:\n- 名称: 产出指标\n  指标:\n  - 名称: a\n    权重: 100\n    目标值: 3 个\n    完成值: 3 个\n',
  '年度目标:\n- 培训\n- 考核\n备注: |\n  绩效指标:\n  - 名称: a\n',
])('%j has its indentation', text => {
  expect(look(text).findings.map(({ rule }) => rule.code)).not.toContain('yaml-syntax');
});

test('groups in groups deeper than anything is read have no fix that outgrows the text', () => {
  const deep = `绩效指标:\n${'- 名称: a\n权重: 5\n指标:\n'.repeat(2000)}`;
  const put = look(deep).findings.flatMap(finding => finding.fixes().flatMap(({ edits }) => edits));
  expect(put.reduce((all, { text }) => all + text.length, 0)).toBeLessThan(deep.length);
});
