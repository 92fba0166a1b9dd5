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
