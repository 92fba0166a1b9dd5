import { expect, test } from 'vitest';
import { readAll } from '../pages-testing.js';

const rows = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|50|50'];
const built = '年度目标:\n  - 内容: 建成泊位600个。\n    实际完成情况: 建成泊位462个。\n';

test.each([
  ['年初目标', '调整后目标', '建成泊位600个。|<|建成泊位450个。'],
  ['年度目标', '实施期目标', '建成泊位600个。|<|建成泊位450个。'],
  ['实施期目标', '年度目标', '建成泊位450个。|<|建成泊位600个。'],
])('%s | %s: the goals of the year alone are the goals, the others are told', async (first, second, texts) => {
  const goals = ['年度目标|' + `${first}|<|${second}|实际完成情况|<`, `^|${texts}|建成泊位462个。|<`];
  for (const { text, kept } of await readAll([...goals.map(row => `${row}|<`), ...rows])) {
    expect(text).toContain(built);
    expect(kept).toEqual([expect.stringMatching(/^(?:调整后|实施期)目标：建成泊位450个。$/)]);
  }
});

test('goals that were not adjusted are left alone', async () => {
  const goals = ['年度目标|年初目标|<|调整后目标|实际完成情况|<|<', '^|建成泊位600个。|<|无|建成泊位462个。|<|<'];
  for (const { text, kept } of await readAll([...goals, ...rows])) {
    expect(text).toContain(built);
    expect(kept).toEqual([]);
  }
});

test('goals that a column counts are one each, with what came of them', async () => {
  const goals = [
    '年度绩效目标|序号|年初设定目标|<|全年完成情况|<|完成率',
    '^|1|接收档案2万卷|<|接收2.1万卷|<|105%',
    '^|2|扫描50万页|<|扫描46万页|<|92%',
  ];
  for (const { text, kept } of await readAll([...goals, ...rows])) {
    expect(text).toContain(
      '年度目标:\n  - 内容: 接收档案2万卷\n    实际完成情况: 接收2.1万卷\n  - 内容: 扫描50万页\n    实际完成情况: 扫描46万页\n',
    );
    expect(kept).toEqual(['完成率：105%', '完成率：92%']);
  }
});
