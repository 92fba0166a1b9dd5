import { expect, test } from 'vitest';
import { importForm } from './import-form.js';

const read = async (lines: readonly string[]): Promise<string> => {
  const got = await importForm(new TextEncoder().encode(lines.join('\n')), 'form.txt', 'zh-CN');
  return 'text' in got ? got.text : '';
};

const rowsOf = (text: string): string[] =>
  [...text.matchAll(/名称: (.+)\n +权重: (.+)\n +目标值: (.+)\n +完成值: (.+)\n +得分: (.+)\n/g)].map(found =>
    found.slice(1).join(' '),
  );

const title = '2022年度项目支出绩效自评表';

test('a reason at the end of a row and the group at the beginning of the next are two cells', async () => {
  const text = await read([
    title,
    '一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\t偏差原因',
    '产出指标\t数量指标\t培训\t≥10期\t8期\t50\t40\t参训人数不足',
    '满意度指标\t服务对象满意度指标\t学员满意度\t≥90%\t95%\t40\t40\t',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 8期 40', '学员满意度 40 ≥90% 95% 40']);
  expect(text).toContain('偏差: 参训人数不足');
});

test('cells of a spreadsheet in quotes, in lines whose blank ends were cut off', async () => {
  const text = await read([
    title,
    '"一级\n指标"\t二级指标\t三级指标\t年度指标值\t"实际\n完成值"\t分值\t得分\t偏差原因',
    '"产\n出\n指\n标"\t数量指标\t培训\t≥10期\t12期\t50\t50',
    '\t质量指标\t合格率\t≥90%\t"95%"\t40\t40',
    '总分\t\t\t\t\t90\t90',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 12期 50', '合格率 40 ≥90% 95% 40']);
});

test('groups without an indicator, between wide gaps, are groups', async () => {
  const text = await read([
    title,
    '一级指标    二级指标    三级指标    年初目标值    实际完成值    得分',
    '产出指标(50分)    数量指标    培训(50分)    ≥10期    12期    50',
    '效益指标(40分)    经济效益指标',
    '社会效益指标    受益人数(40分)    ≥100人    120人    40',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 12期 50', '受益人数 40 ≥100人 120人 40']);
  expect(text).not.toMatch(/名称: 经济效益指标\n +(?:目标值|权重)/);
});

test('single blanks: units with 万, dashes, names that are labels elsewhere, and who signs', async () => {
  const text = await read([
    title,
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分 偏差原因分析及改进措施',
    '产出指标 数量指标 受益人口 ≥ 2.6 万人 2.7万人 20 20 /',
    '成本指标 项目总成本 ≤ 120 万元 118.6万元 20 18 年中调整计划,已报批',
    '时效指标 项目完成时间 / 2023年12月底前 / 2023年11月30日 20 20 /',
    '效益指标 社会效益指标 出行便利程度 无 明显改善 无 明显改善 20 20 无',
    '满意度指标 服务对象满意度指标 群众满意度 ≥ 90 % 94% 10 10 雨天走访较少',
    '填表人 甲某 联系电话 13800000000',
  ]);
  expect(rowsOf(text)).toEqual([
    '受益人口 20 ≥2.6 万人 2.7万人 20',
    '项目总成本 20 ≤120 万元 118.6万元 18',
    '项目完成时间 20 2023年12月底前 2023年11月30日 20',
    '出行便利程度 20 明显改善 明显改善 20',
    '群众满意度 10 ≥90% 94% 10',
  ]);
  expect(text).toContain('填报人: 甲某');
});
