import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportedSample, exportedText, samples } from '../export/export-testing.js';
import { type Form, type FormCell, textOf, worst } from './form.js';

/** How often each place of the grid is covered; a form is sound when it is once everywhere. */
function coverage({ rows, columns }: Form): number[] {
  const counts = Array<number>(rows.length * columns.length).fill(0);
  rows.forEach(({ cells }, y) =>
    cells.forEach(({ column, colspan, rowspan }) => {
      for (let i = y; i < y + rowspan; i++)
        for (let j = column; j < column + colspan; j++)
          counts[i * columns.length + j] = (counts[i * columns.length + j] ?? 0) + 1;
    }),
  );
  return counts;
}

const cellsOf = (form: Form): readonly FormCell[] => form.rows.flatMap(({ cells }) => cells);
const formOf = (text: string): Form => exportedText(text)[0]?.form as Form;
const shape = (form: Form): string[] =>
  form.rows
    .filter(({ kind }) => kind === 'indicator' || kind === 'part')
    .map(({ cells }) =>
      cells
        .map(
          cell =>
            `${cell.column}${cell.colspan > 1 ? `+${cell.colspan}` : ''}${cell.rowspan > 1 ? `v${cell.rowspan}` : ''} ${textOf(cell)}`,
        )
        .join(' | '),
    );

test.each(samples)('%s: every place of the grid is covered exactly once', name => {
  for (const { form } of exportedSample(name)) expect(new Set(coverage(form))).toEqual(new Set([1]));
});

test.each(samples)('%s in English: a column holds the longest word of its headings', name => {
  for (const {
    form: { columns, rows },
  } of exportedSample(name, 'en')) {
    const head = rows.find(({ kind }) => kind === 'head')?.cells ?? [];
    for (const cell of head) {
      const width = columns
        .slice(cell.column, cell.column + cell.colspan)
        .reduce((all, column) => all + column.width, 0);
      expect(
        Math.max(
          ...textOf(cell)
            .split(' ')
            .map(({ length }) => length),
        ),
        textOf(cell),
      ).toBeLessThan(0.75 * width);
    }
  }
});

describe('the reference form', () => {
  const [{ form } = { form: undefined }] = exportedSample('智造园2020');
  const named = (text: string): FormCell | undefined => form && cellsOf(form).find(cell => textOf(cell) === text);

  test('stands as printed', () => {
    expect(form?.title.text).toBe('2020 年度智造园部门（单位）整体绩效自评表');
    expect(form?.lead.map(({ text }) => text)).toEqual([
      '单位名称：武汉光谷智能制造产业园建设服务中心',
      '填报日期：2021 年 5 月 25 日',
    ]);
    expect(named('415.93(含往来资金 48.69)')).toMatchObject({ column: 6 });
    expect(named('产出指标 (40 分)')).toMatchObject({ column: 1, colspan: 1, rowspan: 13, role: 'group' });
    expect(named('数量指标 (25 分)')).toMatchObject({ column: 2, rowspan: 9 });
    expect(named('签订亿元以上项目 (5 分)')).toMatchObject({ column: 3, colspan: 2, role: 'name' });
    expect(form?.notes.map(({ heading, lines }) => [heading, lines.length])).toEqual([['备注', 4]]);
  });

  test('claimed beside computed, with the finding in its cell and the worked calculation', () => {
    const cell = form && cellsOf(form).find(({ score }) => score?.computed === '3.75' && score.claimed === '5');
    expect(cell).toMatchObject({ role: 'score', score: { status: 'differs' } });
    expect(cell?.findings.map(({ code }) => code)).toContain('score-mismatch');
    expect(worst(cell?.findings ?? [])).toBe('error');
    expect(cell?.hint.join('\n')).toContain('3.75 = 5 × 3 ÷ 4');
    expect(form?.rows.find(({ kind }) => kind === 'total')?.cells.map(textOf)).toEqual([
      '总分',
      '等级：优',
      '92.82',
      '91.57',
    ]);
  });

  test('each place leads back to the file', () => {
    const { text } = exportedSample('智造园2020')[0]?.document ?? { text: '' };
    const cell = named('2176 万方');
    expect(text.slice(cell?.source?.start, cell?.source?.end)).toBe('2176 万方');
  });
});

test('a form whose claims all agree has no column 计算得分', () => {
  expect(exportedSample('智造园2020-更正')[0]?.form.columns.map(({ kind }) => kind)).not.toContain('computed');
});

test('groups of one, two and three levels and rows without any', () => {
  const row = (name: string): string => `{ 名称: ${name}, 权重: 10, 目标值: 1 次, 完成值: 1 次 }`;
  const form = formOf(`绩效指标:
  - ${row('无组')}
  - 名称: 一层
    指标: [${row('甲')}, ${row('乙')}]
  - 名称: 混合
    指标:
      - ${row('丙')}
      - { 名称: 二层, 权重: 20, 指标: [{ 名称: 三层, 指标: [${row('丁')}] }] }
  - { 名称: 空组, 指标: [] }
`);
  expect(new Set(coverage(form))).toEqual(new Set([1]));
  expect(shape(form)).toEqual([
    '1+5 无组 (10 分) | 6 1 次 | 7 1 次 | 8 10',
    '1+3v2 一层 | 4+2 甲 (10 分) | 6 1 次 | 7 1 次 | 8 10',
    '4+2 乙 (10 分) | 6 1 次 | 7 1 次 | 8 10',
    '1v2 混合 | 2+4 丙 (10 分) | 6 1 次 | 7 1 次 | 8 10',
    '2 二层 (20 分) | 3 三层 | 4+2 丁 (10 分) | 6 1 次 | 7 1 次 | 8 10',
    '1+3 空组 | 4+2  | 6  | 7  | 8 ',
  ]);
});

test('what is missing stays empty and is marked', () => {
  const form = formOf('绩效指标:\n  - { 名称: 甲, 权重: 10, 目标值: ≥1 次, 完成值: }\n');
  const cell = form.rows
    .find(({ kind }) => kind === 'indicator')
    ?.cells.find(({ column }) => form.columns[column]?.kind === 'actual');
  expect(cell).toMatchObject({ lines: [], missing: true, findings: [{ code: 'actual-missing' }] });
});

test('parts, reasons and what the form has no place for', () => {
  const [{ form } = { form: undefined }] = exportedSample('职业技能培训2021');
  expect(form && shape(form)).toContain('3+2 其中：电工（资金额度 120） | 5  | 6 860 人次 | 7  | 8  | 9 ');
  expect(form?.annex?.rows.map(({ subject, key, value }) => [subject, key, value])).toContainEqual([
    '产出指标 / 数量指标 / 培训人次',
    '编号',
    'C1',
  ]);
});

test('what was seen in July is counted in the annex, and not listed', () => {
  const form = formOf(
    '年度: 2023\n预算执行: { 预算数: 9, 执行数: 9, 监控: [{ 截至: 2023-07, 执行数: 5 }] }\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: 7 次, 完成值: 7 次, 监控: [{ 截至: 2023-07, 完成值: 4 次, 原因: 雨多 }] }\n',
  );
  const rows = form.annex?.rows.filter(({ key }) => key.startsWith('监控')) ?? [];
  expect(rows.map(({ value }) => value)).toEqual(['另有 2 条监控记录，不在本表中']);
});

test.each([
  ['2023年度项目支出绩效目标表', '2023年度项目支出绩效目标执行监控表'],
  ['项目支出绩效目标申报表', '项目支出绩效目标执行监控表'],
  ['县公路中心绩效自评表', '县公路中心绩效目标执行监控表'],
  ['项目支出绩效运行监控表', '项目支出绩效运行监控表'],
  ['养护项目7月情况', '养护项目7月情况'],
])('a table of monitoring whose file is called %s is called %s', (title, shown) => {
  const form = formOf(`标题: ${title}\n阶段: 运行监控\n年度: 2023\n绩效指标:\n  - { 名称: 甲, 目标值: 7 次 }\n`);
  expect(form.title.text).toBe(shown);
});

test('every finding is shown once', () => {
  for (const name of samples) {
    for (const { form } of exportedSample(name)) {
      const shown = [...cellsOf(form).flatMap(({ findings }) => findings), ...form.loose];
      expect(new Set(shown).size).toBe(shown.length);
    }
  }
});

test('any text has a sound form or none', () => {
  const piece = fc.constantFrom(
    '绩效指标:\n',
    '  - 名称: 甲\n',
    '    权重: 3\n',
    '    指标:\n',
    '      - 名称: 乙\n',
    '        权重: 2\n',
    '        目标值: ≥ 3 个\n',
    '        完成值: 2\n',
    '        得分: 9\n',
    '预算执行: { 预算数: 1, 执行数: 2 }\n',
    '年度目标: [a, { 编号: b }]\n',
    '偏差分析: [{ 指标: 甲 }]\n',
    '总分: x\n',
    '  ',
    '- ',
    '\t',
    '[',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
      for (const { form } of exportedText(pieces.join('')))
        expect(coverage(form).every(count => count === 1)).toBe(true);
    }),
  );
});
