import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { format } from '../server/src/format/format.js';
import type { Finding } from '../server/src/rules/rule.js';
import { applyEdits } from '../server/src/text/span.js';
import {
  sample,
  lines,
  look,
  lookOnce,
  whole,
  indentOf,
  shifted,
  at,
  itemEnd,
  changed,
  line,
  item,
  put,
  joined,
  wholeRow,
  doubled,
  without,
  first,
  second,
  inner,
  group,
  budget,
  goals,
  reasons,
  measures,
  top,
} from './support/slips.js';
import { wholeVariants } from './support/variants.js';

const slips: readonly (readonly [name: string, text: string])[] = [
  ...[-4, -2, -1, 1, 2, 4].map(by => [`a row moved by ${by}`, item(second, by)] as const),
  ...[-4, -3, -2, -1, 1, 2, 4].map(by => [`the first row of a group moved by ${by}`, item(first, by)] as const),
  ...[-4, -2, -1, 1, 2, 4].map(by => [`the dash line of a row moved by ${by}`, line(second, by)] as const),
  ...[-4, -2, -1, 1, 2, 4].map(by => [`the dash line of a first row moved by ${by}`, line(first, by)] as const),
  ...[-4, -2, -1, 1, 2, 4].map(by => [`a line within a row moved by ${by}`, line(inner, by)] as const),
  ...[-4, -2, -1, 1, 2, 4].map(by => [`the last line of a row moved by ${by}`, line(second + 4, by)] as const),
  ...[-4, -2, -1, 1, 2].map(by => [`the line 指标 moved by ${by}`, line(group + 2, by)] as const),
  ...[-4, -2, -1, 1, 2, 4].map(by => [`the dash line of a group moved by ${by}`, line(group, by)] as const),
  ...[-1, 1, 2].map(by => [`a group with its rows moved by ${by}`, item(group, by)] as const),
  ...[-2, -1, 1, 2, 4].map(by => [`a line of the budget moved by ${by}`, line(at('  预算数: 489'), by)] as const),
  ...[-2, -1, 1].map(by => [`the first line of the budget moved by ${by}`, line(at('  权重: 20'), by)] as const),
  ...[1, 2].map(by => [`the line 预算执行 moved by ${by}`, line(at('预算执行:'), by)] as const),
  ...[1, 2].map(by => [`the first line moved by ${by}`, line(0, by)] as const),
  ['the line 指标 of a group lost', without(group + 2)],
  ['the line 指标 of the first group lost', without(first - 1)],
  ['the line 指标 of a first level lost', without(top + 2)],
  ['the line 绩效指标 lost', without(at('绩效指标:'))],
  ['the line 年度目标 lost', without(at('年度目标:'))],
  ['the line 预算执行 lost', without(at('预算执行:'))],
  ['the dash of a row lost', put(second, each => each.replace('- ', ''))],
  ['the dash of a row lost, its spaces not', put(second, each => each.replace('- ', '  '))],
  ['the dash of a first row lost', put(first, each => each.replace('- ', ''))],
  ['the dash of a first row lost, its spaces not', put(first, each => each.replace('- ', '  '))],
  ['the dash of a group lost', put(group, each => each.replace('- ', ''))],
  ['the dash of a first level lost, its spaces not', put(top, each => each.replace('- ', '  '))],
  ['the blank behind a dash lost', put(second, each => each.replace('- ', '-'))],
  ['the blank behind a colon lost', put(inner, each => each.replace(': ', ':'))],
  ['a colon lost', put(inner, each => each.replace(':', ''))],
  ['the colon of a list lost', put(group + 2, each => each.replace(':', ''))],
  ['a full-width colon', put(inner, each => each.replace(': ', '：'))],
  ['a quote that never closes', put(inner, each => each.replace(': ', ': "'))],
  ...['－ ', '—', '· ', '• ', '* ', '－', '−　'].map(
    mark => [`a row behind “${mark}”`, put(second, each => each.replace('- ', mark))] as const,
  ),
  ...['1. ', '1、', '（1）', '①', '一、', '(1) ', '2 ', '- - ', '-- ', '- 1. '].map(
    mark => [`a row behind “${mark}”`, put(second, each => each.replace('- ', mark))] as const,
  ),
  ['all rows numbered', sample.replace(/^( {10})- /gm, '$11. ')],
  ...['::', '：:', '，', '。', '、', '. ', ' - ', ' — '].map(
    mark => [`“${mark}” for a colon`, put(inner, each => each.replace(': ', mark))] as const,
  ),
  ...['::', '：：', '。', '，'].map(
    mark => [`“${mark}” for the colon of a list`, put(group + 2, each => each.replace(':', mark))] as const,
  ),
  ['a key with a space in it', put(inner, each => each.replace('目标值', '目 标 值'))],
  ['the key of a list with a space in it', put(group + 2, each => each.replace('指标', '指 标'))],
  ['a key in Chinese quotes', put(inner, each => each.replace('目标值', '“目标值”'))],
  ['a key behind a comma', put(inner, each => each.replace('目标值', '、目标值'))],
  ['a number right behind its key', put(inner, each => each.replace(': ', ''))],
  ['a quote at the end alone', put(inner, each => `${each}"`)],
  ...[' ', '　', '，', '; ', '； '].map(
    gap => [`two entries on a line with “${gap}” between`, joined(inner, gap)] as const,
  ),
  ['three entries on a line', joined(inner, ' ').replace(/(完成值: 14 次)\n +/, '$1 ')],
  ['a whole row on a line', changed((each, i) => (i > second && i < second + 5 ? undefined : wholeRow(each, i)))],
  ['a row on the last line of the one before', joined(second - 1, ' ')],
  ['two entries on a line with Windows line ends', joined(inner, ' ').replaceAll('\n', '\r\n')],
  ['all rows behind another mark', sample.replaceAll('- 名称', '· 名称')],
  ['goals behind another mark', sample.replace(/^ {2}- (?=[^名])/gm, '  ● ')],
  ...['；', ';', '=', '＝', '∶'].map(
    mark => [`“${mark}” for a colon`, put(inner, each => each.replace(': ', mark))] as const,
  ),
  ['a value on a line of its own', put(inner, each => each.replace(': ', `:\n${' '.repeat(indentOf(each))}`))],
  ['a name on a line of its own', put(second, each => each.replace(': ', `:\n${' '.repeat(indentOf(each))}`))],
  ['the rows of the budget under no key', changed((each, i) => (i > budget && i < goals ? each.trimStart() : each))],
  ['the budget moved in with its lines', changed((each, i) => (i >= budget && i < goals ? shifted(each, 2) : each))],
  ['a text outside of its key', changed((each, i) => (i > reasons && i < measures ? each.trimStart() : each))],
  ['a line of a text outside of its key', line(reasons + 2, -2)],
  [
    'the key of a text moved with its text',
    changed((each, i) => (i >= reasons && i < measures ? shifted(each, 2) : each)),
  ],
  ['a line with tabs', put(inner, each => each.replace(/^ +/, '\t\t\t\t\t\t'))],
  ...[second, first, group, group + 2, top, at('绩效指标:'), budget].map(
    index => [`line ${index} twice`, changed((each, i) => (i === index ? `${each}\n${each}` : each))] as const,
  ),
  ['the first line of a row twice with Windows line ends', doubled(second).replaceAll('\n', '\r\n')],
  ...[group + 2, at('绩效指标:'), budget].flatMap(index =>
    ['"', ',', '，', '。'].map(mark => [`“${mark}” behind line ${index}`, put(index, each => each + mark)] as const),
  ),
  ['a colon behind a number', put(second + 1, each => `${each}:`)],
  ...[group + 2, top + 2, at('绩效指标:'), budget].map(
    index => [`line ${index} with the next one on it`, joined(index, ' ')] as const,
  ),
  ...[group + 2, top + 5].map(
    index => [`line ${index} without its spaces`, put(index, each => each.trimStart())] as const,
  ),
  ...['→ ', '√ ', '➤'].map(mark => [`a row behind “${mark}”`, put(second, each => each.replace('- ', mark))] as const),
  ['rows with Windows line ends and one of them moved', item(second, -4).replaceAll('\n', '\r\n')],
];

test.each(slips)('%s costs one finding, whose fix restores the text', (_, text) => {
  const { findings, total } = look(text);
  const codes = (of: readonly Finding[]): readonly string[] => of.map(({ rule }) => rule.code).sort();
  const added = findings.filter(({ rule }) => ['yaml-syntax', 'fullwidth-colon'].includes(rule.code));
  expect(added.map(finding => finding.message('zh-CN'))).toHaveLength(1);
  expect(codes(findings)).toEqual(codes([...whole.findings, ...added]));
  expect(total).toBe(whole.total);
  const restored = (added[0]?.fixes() ?? []).map(fix => applyEdits(text, fix.edits).replaceAll('\r\n', '\n'));
  expect(restored).toContain(sample);
});

test.each([first, second])('the row at line %i without a space before any of its lines is one finding', start => {
  const end = itemEnd(start);
  const text = changed((each, i) => (i >= start && i < end ? each.trimStart() : each));
  const { findings, total } = look(text);
  const added = findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect(added).toHaveLength(1);
  expect(findings.length).toBe(whole.findings.length + 1);
  expect(total).toBe(whole.total);
  const mended = (added[0]?.fixes() ?? []).map(fix => look(applyEdits(text, fix.edits)));
  expect(mended.map(({ total: own }) => own)).toContain(whole.total);
  expect(mended[0]?.findings.some(({ rule }) => rule.code === 'yaml-syntax')).toBe(false);
});

test('the finding names what stands for a dash or a colon, and the key whose value was parted from it', () => {
  const said = (text: string): readonly string[] =>
    look(text)
      .findings.filter(({ rule }) => rule.code === 'yaml-syntax')
      .map(finding => finding.message('zh-CN'));
  expect(said(sample.replaceAll('- 名称', '· 名称'))).toEqual(['行首的“·”应为“- ”（减号加空格），全文共 26 处。']);
  expect(said(put(inner, each => each.replace(': ', '；')))).toEqual(['走出去招商次数：这里的“；”应为冒号加空格。']);
  expect(said(put(inner, each => each.replace(': ', ':\n            ')))).toEqual([
    '走出去招商次数：本行是上一行“目标值”的内容，请接到上一行。',
  ]);
});

test('the finding says how many spaces there should be, and beside what', () => {
  const said = (text: string): string | undefined =>
    look(text)
      .findings.find(({ rule }) => rule.code === 'yaml-syntax')
      ?.message('zh-CN');
  expect(said(line(inner, -1))).toBe('本行前面应有 12 个空格（现为 11 个），与“名称”对齐。');
  expect(said(item(second, -4))).toBe('本行前面应有 10 个空格（现为 6 个），与“- 名称”对齐。');
  expect(said(without(group + 2))).toBe('上面少了一行“指标:”，从这里起的内容应写在它下面。');
  expect(said(put(second, each => each.replace('- ', '')))).toBe('走出去招商次数：这里像是新的一行指标，少了“- ”。');
});

test.each(slips.filter(([name]) => name.includes('moved')))('the formatter puts right: %s', (_, text) => {
  expect(applyEdits(text, format(text)).replaceAll('\r\n', '\n')).toBe(sample);
});

/** Each slip in a row in braces, and what it makes of a line. */
const inBraces: Readonly<Record<string, (line: string) => string>> = {
  'a comma lost': each => each.replace(/, (?=目标值|target)/, ' '),
  'a comma lost with its space': each => each.replace(/, (?=完成值|actual)/, ''),
  'all commas lost': each => each.replaceAll(', ', ' '),
  'a full stop for a comma': each => each.replace(/, (?=得分|score)/, '. '),
  'two commas': each => each.replace(/, (?=得分|score)/, ', , '),
  'a colon lost': each => each.replace(/(权重|weight): /, '$1 '),
  'a colon lost with its space': each => each.replace(/(权重|weight): /, '$1'),
  'the opening brace lost': each => each.replace('{ ', ''),
  'the closing brace lost': each => each.replace(' }', ''),
  'round brackets': each => each.replace('{', '（').replace('}', '）'),
  'black brackets': each => each.replace('{', '【').replace('}', '】'),
  'square brackets': each => each.replace('{', '[').replace('}', ']'),
  'a square bracket at the end': each => each.replace('}', ']'),
  'a round bracket at the end': each => each.replace('}', ')'),
  'two opening braces': each => each.replace('{', '{{'),
  'two closing braces': each => each.replace('}', '}}'),
  'a full stop behind': each => `${each}。`,
  'no space behind the dash': each => each.replace('- ', '-'),
};

const roads = readFileSync('samples/农村公路养护2022.perf.yaml', 'utf8');
const spelled = {
  Chinese: roads,
  English: wholeVariants.find(({ name }) => name === 'other vocabulary')?.write(roads),
};

const everyWay = Object.entries(spelled).flatMap(([vocabulary, text = '']) =>
  ['\n', '\r\n'].flatMap(ends =>
    Object.entries(inBraces).map(([name, change]) => [name, vocabulary, ends, text, change] as const),
  ),
);

test.each(everyWay)(
  '%s, %s keys, line ends %j: one finding, whose fix restores the text',
  (_, __, ends, text, change) => {
    const all = text.split('\n');
    const index = all.findIndex(each => /(名称|name): 优良中等路率/.test(each));
    const row = all[index] ?? '';
    const broken = [...all.slice(0, index), change(row), ...all.slice(index + 1)].join('\n').replaceAll('\n', ends);
    const [before, after] = [lookOnce(text), look(broken)];
    const codes = before.findings.map(({ rule }) => rule.code);
    const added = after.findings.filter(({ rule }) => !codes.includes(rule.code));
    expect(after.findings.length).toBe(before.findings.length + 1);
    expect(added).toHaveLength(1);
    expect(after.total).toBe(before.total);
    expect((added[0]?.fixes() ?? []).map(fix => applyEdits(broken, fix.edits).replaceAll('\r\n', '\n'))).toContain(
      text,
    );
  },
);

/** Keys that are read as what they are meant to be. */
const keys = [
  '1.预算执行',
  '*预算执行',
  '**预算执行**',
  '预算执行（必填）',
  '【预算执行】',
  '预算\u200b执行',
  '预执算行',
  '预算执行情',
];

test.each(keys)('%s is taken for 预算执行: one finding, the fix restores the key', key => {
  const broken = sample.replace('\n预算执行:', `\n${key}:`);
  const { findings, total } = look(broken);
  expect(findings.length).toBe(whole.findings.length + 1);
  expect(total).toBe(whole.total);
  expect(findings.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)))).toContain(sample);
});

test.each(['标指', '指标s', '指标项'])('rows below %s stay rows of their group', key => {
  const broken = put(group + 2, each => each.replace('指标', key));
  const { findings, total } = look(broken);
  expect(total).toBe(whole.total);
  expect(findings.length).toBe(whole.findings.length + 1);
});

/** Marks on a line of their own that belong to nothing. */
test.each(['。', '，', '、', '}', '）', '”', ':', '-'])(
  'a line with nothing but “%s” is one finding and read over',
  mark => {
    const broken = [...lines.slice(0, inner), ' '.repeat(12) + mark, ...lines.slice(inner)].join('\n');
    const { findings, total } = look(broken);
    expect(total).toBe(whole.total);
    expect(findings.length).toBe(whole.findings.length + 1);
    expect(findings.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)))).toContain(sample);
  },
);

test('entries with nothing between them are two again', () => {
  const broken = joined(inner, '');
  expect(look(broken).total).toBe(whole.total);
  expect(look(broken).findings.flatMap(finding => finding.fixes().map(fix => applyEdits(broken, fix.edits)))).toContain(
    sample,
  );
});

/** Rows in brackets, groups of one row, goals that are mappings: a change of one line, by its beginning. */
const others: readonly (readonly [file: string, line: string, change: (line: string) => string])[] = [
  ...['- { 名称: 养护里程', '- { 名称: 沿线群众满意度', '- 名称: 坑槽修补时间'].flatMap(row =>
    [(each: string) => each.replace('- ', ''), (each: string) => each.replace('- ', '  ')].map(
      change => ['农村公路养护2022', row, change] as const,
    ),
  ),
  ['农村公路养护2022', '- 名称: 产出指标', each => `  ${each}`],
  ['农村公路养护2022', '绩效指标:', () => ''],
  ['农村公路养护2022', '偏差:', () => ''],
  ['医院设备购置2020', '绩效指标:', () => ''],
  ['医院设备购置2020', '偏差:', () => ''],
  ['医院设备购置2020', '措施:', each => each.slice(2)],
  ['职业技能培训2021', '绩效指标:', () => ''],
  ['职业技能培训2021', '明细:', () => ''],
  ['职业技能培训2021', '- { 编号: M2', each => ` ${each}`],
];

test.each(others)('%s, %s: one finding, whose fix restores the text', (file, begins, change) => {
  const text = readFileSync(`samples/${file}.perf.yaml`, 'utf8');
  const all = text.split('\n');
  const index = all.findIndex(each => each.trimStart().startsWith(begins));
  const written = change(all[index] ?? '');
  const broken = [...all.slice(0, index), ...(written === '' ? [] : [written]), ...all.slice(index + 1)].join('\n');
  const [before, after] = [lookOnce(text), look(broken)];
  const added = after.findings.filter(({ rule }) => rule.code === 'yaml-syntax');
  expect(after.findings.length).toBe(before.findings.length + 1);
  expect(added).toHaveLength(1);
  expect(after.total).toBe(before.total);
  expect((added[0]?.fixes() ?? []).map(fix => applyEdits(broken, fix.edits))).toContain(text);
});
