import { expect, test } from 'vitest';
import { importForm, type Imported } from '../import-form.js';

async function read(text: string, name: string): Promise<Imported> {
  const result = await importForm(new TextEncoder().encode(text), name, 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  return result;
}

const page = (rows: readonly string[]): string =>
  `<h1>2022年度项目支出绩效自评表</h1><table>${rows.map(row => `<tr><td>${row.split('|').join('<td>')}`).join('\n')}</table>`;

const valuesOf = (text: string): string[] =>
  [...text.matchAll(/名称: (.+)\n +权重: (.+)\n +目标值: (.+)\n +完成值: (.+)\n +得分: (.+)\n/g)].map(found =>
    found.slice(1).join(' '),
  );

test('绩效指标 behind the levels heads the names, in front of them it is the label of the block', async () => {
  const rows = ['产出指标|数量指标|修塘|≥10口|12口|50|50', '|质量指标|验收合格率|100%|100%|40|40'];
  const found = ['修塘 50 ≥10口 12口 50', '验收合格率 40 100% 100% 40'];
  const behind = ['一级指标|二级指标|绩效指标|指标值|完成值|分值|得分', ...rows];
  const before = ['绩效指标|一级指标|二级指标|绩效指标|指标值|完成值|分值|得分', ...rows.map(row => `|${row}`)];
  for (const form of [behind, before]) {
    expect(valuesOf((await read(page(form), 'form.html')).text)).toEqual(found);
    expect(valuesOf((await read(form.join('\n').replaceAll('|', '\t'), 'form.txt')).text)).toEqual(found);
  }
});

test.each(['年初设定目标', '预期目标', '年度绩效目标'])(
  '%s heads the one column of goals and is none',
  async heading => {
    const rows = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|90|90'];
    const goals = (said: string): string => page(['项目名称|村塘', `年度目标|${heading}`, `|${said}`, ...rows]);
    expect((await read(goals('修好十口塘'), 'form.html')).text).toContain('年度目标:\n  - 修好十口塘\n');
    expect((await read(goals(''), 'form.html')).text).not.toContain('年度目标');
  },
);

test.each(['无', '不涉及', '—', '/', '定量'])('%s in the column of signs joins no target', async none => {
  const heads = '一级指标|二级指标|三级指标|符号|指标值|计量单位|完成值|分值|得分';
  const row = `产出指标|数量指标|长效机制|${none}|健全|${none === '定量' ? '' : none}|健全|90|90`;
  const { text, kept } = await read(page([heads, row]), 'form.html');
  expect(valuesOf(text)).toEqual(['长效机制 90 健全 健全 90']);
  expect(text).not.toContain('计量单位');
  expect(kept).toEqual([]);
});

test('what is no sign in the column of signs is kept, and joins no target', async () => {
  const heads = '一级指标|二级指标|三级指标|符号|指标值|完成值|分值|得分';
  const { text, kept } = await read(page([heads, '产出指标|数量指标|修塘|见附件|10口|12口|90|90']), 'form.html');
  expect(valuesOf(text)).toEqual(['修塘 90 10口 12口 90']);
  expect(kept.map(each => each.text)).toEqual(['符号：见附件']);
});

test('无 in a row of money says as little as a dash', async () => {
  const rows = ['项目资金(万元)||年初预算数|全年预算数|全年执行数|分值|执行率|得分', '|上年结转资金|0|0|0|无||无'];
  const whole = '|年度资金总额|80|80|60|10|75%|7.5';
  const block = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|90|90'];
  const { text, kept } = await read(page([rows[0] ?? '', whole, rows[1] ?? '', ...block]), 'form.html');
  expect(text).toContain('得分: 7.5\n');
  expect(kept).toEqual([]);
});

test.each([
  [['预算执行情况（20分）|预算数：|60', '执行数：|45', '执行率：|75%', '得分：|15']],
  [['预算执行情况|年初预算数|50|调整后预算数|60|执行数|45', '|执行率|75%|得分|15']],
  [['预算执行情况（20分）|预算数|60|执行数|45', '执行率|75%|得分|15']],
])('rate and score as pairs below those of the amounts are no funds: %j', async money => {
  const block = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|80|80'];
  const { text, kept } = await read(page(['项目名称|村塘', ...money, ...block]), 'form.html');
  expect(text).toMatch(/预算数: 60\n +执行数: 45\n +执行率: 75%\n +得分: 15\n/);
  expect(text).not.toContain('明细');
  expect(kept).toEqual([]);
});

test.each(['项目管理中存在的主要问题', '资金使用过程中存在的问题及原因', '自评发现的突出问题', '存在问题及改进措施'])(
  '%s below the rows is the label of the problems',
  async label => {
    const heads = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
    const rows = [heads, '产出指标|数量指标|修塘|≥10口|12口|90|90', `${label}|资料归档不及时。`];
    const { text, kept } = await read(page(rows), 'form.html');
    expect(text).toContain('存在问题: 资料归档不及时。\n');
    expect(kept).toEqual([]);
  },
);
