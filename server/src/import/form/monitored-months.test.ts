import { expect, test } from 'vitest';
import { page, read, readAll } from '../pages-testing.js';

const title = '2024年度项目支出绩效运行监控表|<|<|<|<|<|<';
const rows = ['产出指标|数量指标|养护里程|320公里|190公里|320公里|', '效益指标|社会效益|事故下降率|≥5%|3%|4%|雨季滑坡'];
const heads = (reached: string): string => `一级指标|二级指标|三级指标|指标值|${reached}|全年预计完成值|偏差原因`;

test.each([
  ['1-7月执行情况', '7月'],
  ['截至7月31日完成情况', '7月31日'],
  ['截止2024年7月底实际完成值', '2024年7月'],
  ['完成值（1—7月）', '7月'],
])('%s is what was reached by then, and none of the year’s actual', async (reached, month) => {
  for (const { text } of await readAll([title, heads(reached), ...rows])) {
    expect(text).toContain(`- 截至: ${month}\n                完成值: 190公里`);
    expect(text).not.toMatch(/^ {12}完成值/m);
  }
});

test.each([
  ['（1-7月）', '7月'],
  ['（截至7月31日）', '7月31日'],
  ['监控期间：2024年1-7月', '7月'],
])('%s below the title says up to when, where the headings do not', async (line, month) => {
  for (const reached of ['监控时点完成值', '完成情况', '目前完成情况']) {
    const { text, kept } = await read(page([title, `${line}|<|<|<|<|<|<`, heads(reached), ...rows]), 'form.html');
    expect(text).toContain(`- 截至: ${month}\n                完成值: 190公里`);
    expect(kept).toEqual([]);
  }
});

test('a form that monitors nothing keeps such a line', async () => {
  const form = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|50|50'];
  const { kept } = await read(
    page(['2024年度项目支出绩效自评表|<|<|<|<|<|<', '（1-7月）|<|<|<|<|<|<', ...form]),
    'form.html',
  );
  expect(kept).toEqual(['（1-7月）']);
});

test.each([
  '资金（万元）|全年预算数|截至监控时点执行数|执行率|全年预计执行数||',
  '资金（万元）|全年预算数|执行数（1-7月）|执行率（1-7月）|全年预计执行数||',
  '资金（万元）|全年预算数|执行数|执行率|全年预计执行数||',
])('%s: what was spent so far is none of the year’s spending', async money => {
  const { text } = await read(
    page([title, money, '^|1260|780|61.9%|1200||', heads('1-7月完成值'), ...rows]),
    'form.html',
  );
  expect(text).toMatch(
    /预算数: 1260\n {2}监控:\n(?: +- 截至: 7月\n)? +(?:- )?执行数: 780\n +执行率: 61.9%\n +预计执行数: 1200/,
  );
});
