import { expect, test } from 'vitest';
import { applyEdits } from '../server/src/text/span.js';
import { expectOne, forms, inEnglish, linesLike, read, training, withLine } from './support/one-slip.js';
import { lookOnce, look, sample } from './support/slips.js';

test.each(Object.entries(forms))(
  '%s: a dash before an entry of a mapping is one finding, and the row stays whole',
  (_, text) => {
    for (const index of linesLike(text, /^ +[^\s#-][^\s:]*:/))
      for (const change of [/^( *)/, /^( *) {2}(?=\S)/])
        for (const dash of change.source.includes('{2}') ? ['- '] : ['- ', '-', '-  '])
          expectOne(
            text,
            withLine(text, index, line => line.replace(change, `$1${dash}`)),
            index,
          );
    for (const index of linesLike(text, /^[^\s#-][^\s:]*:/))
      expectOne(
        text,
        withLine(text, index, line => `- ${line}`),
        index,
      );
  },
);

test('an item that begins with another key than the others stays one where it has what the row above has, or its list may hold it', () => {
  const rows = '绩效指标:\n  - 名称: 甲\n    权重: 50\n    目标值: 5\n    完成值: 5\n';
  for (const more of ['  - 权重: 50\n    名称: 乙\n    目标值: 5\n    完成值: 5\n', '  - 权重: 50\n    目标值: 5\n'])
    expect(look(rows + more).findings.filter(({ rule }) => rule.code === 'yaml-syntax')).toEqual([]);
  const texts =
    '绩效指标:\n  - 名称: 甲\n    佐证材料:\n    - 说明: 照片\n    权重: 50\n    目标值: 5\n    完成值: 5\n';
  expect(look(texts).findings.filter(({ rule }) => rule.code === 'yaml-syntax')).toEqual([]);
});

/** Remarks whose sign was forgotten. */
const remarks = ['注: 以下数据来自统计局', '数据来源：县统计局', '以下由科室填写', '// 口径: 全年'];

test.each(Object.entries(forms))(
  '%s: a remark without its sign is one finding, and nothing around it is accused',
  (_, text) => {
    const lists = text.split('\n').flatMap((line, index) => (/^ *- (?:名称|name):/.test(line) ? index : []));
    const chosen = [...lists.slice(0, 2), ...lists.slice(-1)];
    for (const [number, index] of chosen.entries())
      for (const indent of ['', (/^ */.exec(text.split('\n')[index] ?? '') ?? [''])[0]]) {
        const broken = withLine(text, index, line => `${indent}${remarks[number % remarks.length] ?? ''}\n${line}`);
        const [before, after] = [lookOnce(text), look(broken)];
        expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
      }
  },
);

test.each(['预算执行', '绩效指标', '指标', '偏差', '明细', '分项'])(
  'a text behind “%s:” is told, and what stands below is read',
  key => {
    const written = training.replaceAll(' # 完成值由各期相加：2120 人次', '');
    const index = written.split('\n').findIndex(line => line.trim() === `${key}:`);
    const broken = withLine(written, index, line => `${line} 以下由科室填写`);
    const [before, after] = [lookOnce(written), look(broken)];
    expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
    const [finding] = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
    expect(finding?.message('zh-CN')).toContain('“以下由科室填写”不是表里的内容，没有读取。只是说明的，请改为注释。');
    expect((finding?.fixes() ?? []).map(fix => applyEdits(broken, fix.edits))).toEqual([
      withLine(written, index, line => `${line} # 以下由科室填写`),
    ]);
  },
);

test.each([
  ['rows of a sheet', '走访企业\t50 家\t56 家\t2'],
  ['two rows of one', '三级指标\t目标值\t完成值\t得分\n走访企业\t50 家\t56 家\t2'],
])('%s, with tabs, are told once wherever they stand, and nothing around them is lost', (_, rows) => {
  for (const pattern of [/^标题/, /^单位名称/, /^ {2}预算数/, /^ {2}- 名称: 效益指标/, /^ {4}权重/, /^ +目标值: ≥95%/])
    for (const indent of ['', '      ']) {
      const index = training.split('\n').findIndex(line => pattern.test(line));
      const broken = withLine(training, index, line => `${rows.replace(/^/gm, indent)}\n${line}`);
      const [before, after] = [lookOnce(training), look(broken)];
      expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
      const [finding] = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
      const fixed = (finding?.fixes() ?? []).map(fix => look(applyEdits(broken, fix.edits)).findings.length);
      expect(fixed).toEqual([before.findings.length]);
    }
});

test.each(['\t', '　　', '\t\t'])('one line of a text behind %j stays a line of it', indent => {
  const first = sample.split('\n').indexOf('偏差分析: |');
  for (const index of [first + 2, first + 3]) {
    const broken = withLine(sample, index, line => indent + line.trim());
    const [before, after] = [lookOnce(sample), look(broken)];
    expect(after.findings.length - before.findings.length).toBe(indent.includes('\t') ? 1 : 0);
    expect(after.total).toBe(before.total);
  }
});

test.each([
  ['措施: 增加考前辅导，未合格学员免费重修', ['', ' ', '      ']],
  ['指标:\n          - { 名称', ['', ' ']],
  ['年度目标:\n  - 保持', ['', ' ']],
] as const)('a break lost behind %s is one finding, whose fix puts it back', (begins, gaps) => {
  const text = read(begins.startsWith('措施') ? '职业技能培训2021' : '农村公路养护2022');
  const index = text.slice(0, text.indexOf(begins)).split('\n').length - 1;
  for (const gap of gaps) {
    const lines = text.split('\n');
    const joined = [
      ...lines.slice(0, index),
      (lines[index] ?? '') + gap + (lines[index + 1] ?? '').trim(),
      ...lines.slice(index + 2),
    ];
    expectOne(text, joined.join('\n'), index);
  }
});

test.each(['“mof-2020”', '“mof-2020', 'mof-2020）', 'mof-2O20'])('a profile written as %s moves no score', id => {
  const broken = training.replace('mof-2020', id);
  const codes = look(broken)
    .findings.map(({ rule }) => rule.code)
    .filter(code => /mismatch/.test(code));
  expect(codes).toEqual([]);
  expect(look(broken).total).toBe(lookOnce(training).total);
});

test.each(['产出指标', '数量指标', '培训人次', '质量指标', '结业考核合格率', '学员满意度'])(
  '%s alone, without its key or with neither dash nor key, begins its row all the same',
  name => {
    const index = training.split('\n').findIndex(line => line.trim() === `- 名称: ${name}`);
    for (const lost of [/- 名称: /, /名称: /])
      expectOne(
        training,
        withLine(training, index, line => line.replace(lost, '')),
        index,
      );
  },
);

test.each(['zhi', "zhi'", 'g'])(
  'letters “%s” left before or behind a key are one finding, and the key is read',
  letters => {
    for (const key of ['预算执行', '权重', '目标值', '指标', '总分'])
      for (const written of [letters + key, ...(letters.endsWith("'") ? [] : [key + letters])]) {
        const index = training.split('\n').findIndex(line => new RegExp(`^ *${key}:`).test(line));
        expectOne(
          training,
          withLine(training, index, line => line.replace(key, written)),
          index,
        );
      }
  },
);

test('a line of three dashes among entries that stand farther in begins no document', () => {
  for (const index of linesLike(training, /^ {2,}(?:- )?[^\s:]+:/)) {
    const broken = withLine(training, index, line => `---\n${line}`);
    expectOne(training, broken, index);
  }
});

test('the key of a list that changed places with the entry below it is one finding, whose fix puts it back', () => {
  for (const group of ['产出指标', '数量指标', '效益指标']) {
    const lines = sample.split('\n');
    const index = lines.findIndex(line => line.trim() === `- 名称: ${group}`) + 1;
    const broken = [
      ...lines.slice(0, index),
      lines[index + 1] ?? '',
      lines[index] ?? '',
      ...lines.slice(index + 2),
    ].join('\n');
    expectOne(sample, broken, index);
  }
});

test('an English key right behind a number begins its own line', () => {
  for (const key of ['filed', 'currency', 'organization']) {
    const index = inEnglish.split('\n').findIndex(line => line.startsWith(`${key}:`)) - 1;
    const lines = inEnglish.split('\n');
    const broken = [
      ...lines.slice(0, index),
      `${lines[index] ?? ''}${lines[index + 1] ?? ''}`,
      ...lines.slice(index + 2),
    ].join('\n');
    expectOne(inEnglish, broken, index);
  }
});

test('a dash alone, being typed below a text, takes nothing from that text', () => {
  const written = training.replace(/^偏差分析: .*\n/m, '').replace(/^绩效指标:/m, '偏差分析: 受天气影响\n$&');
  const [before, after] = [look(written), look(written.replace(/^绩效指标:/m, '- \n$&'))];
  const syntax = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect(syntax.map(({ message }) => message('zh-CN'))).toEqual(['多了“-”，请删去。']);
  expect([after.findings.length, after.total]).toEqual([before.findings.length + 1, before.total]);
});
