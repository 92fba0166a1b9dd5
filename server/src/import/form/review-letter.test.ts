import { expect, test } from 'vitest';
import { comparedScores } from '../../families/compared-scores.js';
import { importForm, type Imported } from '../import-form.js';

async function read(html: string): Promise<Imported> {
  const result = await importForm(new TextEncoder().encode(html), 'form.html', 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  return result;
}

const table = (rows: readonly string[]): string =>
  `<table>${rows.map(row => `<tr><td>${row.split('|').join('<td>')}`).join('\n')}</table>`;

const form = [
  '<h1>项目支出绩效自评表</h1><p>（2022年度）</p>',
  table([
    '项目名称|村塘整修',
    '项目资金(万元)|预算数|执行数|分值|执行率|得分',
    '年度资金总额|80|60|10|75%|7.5',
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量指标|修塘|≥10口|12口|90|90',
    '总分|||||100|97.5',
  ]),
].join('\n');

/** The letter as it stands above a form that is exported with its review: sentences, the table of scores, findings, who signs. */
const letter = (headings: readonly string[]): string =>
  [
    '<h1>绩效自评复核意见</h1><p>村塘整修项目组：</p><p>现将复核中发现的问题反馈如下。</p><h2>得分核对表</h2>',
    table([headings.join('|'), '预算|10|7.5|7.5|7.5|0|—', '产出指标|90|80|80|80|0|—', '总分|100|87.5|87.5|87.5|0|—']),
    '<p>1. 产出指标 / 修塘</p><p>填报：目标值 ≥10口，完成值 12口，得分 80 分。</p><p>填报日期：2023年3月1日</p>',
  ].join('\n');

test.each(Object.entries(comparedScores))(
  'what a review says above a form is passed over, line by line (%s)',
  async (_, headings) => {
    const [plain, reviewed] = [await read(form), await read(`${letter(headings)}\n${form}`)];
    expect(plain.text).toContain('总分: 97.5');
    expect(reviewed.text).toBe(plain.text);
    expect(reviewed.kept).toEqual([]);
    const passed = reviewed.passed.map(({ text }) => text).join('\n');
    for (const said of ['绩效自评复核意见', '现将复核中', '得分核对表', '80', '87.5', '得分 80 分', '2023年3月1日'])
      expect(passed).toContain(said);
  },
);
