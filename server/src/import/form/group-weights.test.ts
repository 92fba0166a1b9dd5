import { expect, test } from 'vitest';
import { page, read, readAll, sheet } from '../pages-testing.js';

test('points of a group in front of the names are the group’s, and none of its first row', async () => {
  const rows = [
    '一级指标|分值|二级指标|三级指标|目标值|完成值|得分',
    '产出指标|50|数量指标|整治村庄数|8个|8个|20',
    '^|^|质量指标|验收合格率|100%|98%|15',
    '满意度指标|10|服务对象满意度|村民满意度|≥90%|92%|10',
  ];
  for (const { text } of await readAll(rows)) {
    expect(text).toMatch(/名称: 产出指标\n {4}权重: 50\n/);
    expect(text).toMatch(/名称: 整治村庄数\n +目标值: 8个/);
    expect(text).toMatch(/名称: 村民满意度\n +权重: 10\n/);
  }
});

test('so are those of one cell beside several rows with scores that come to no more', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
    '产出指标|数量指标|整治村庄数|8个|8个|50|20',
    '^|质量指标|验收合格率|100%|98%|^|28',
    '效益指标|社会效益|受益户数|≥90户|95户|40|40',
  ];
  for (const source of [page(rows), sheet(rows)]) {
    const { text } = await read(source, source.startsWith('<') ? 'form.html' : 'form.csv');
    expect(text).toMatch(/名称: 产出指标\n {4}权重: 50\n/);
    expect(text).toMatch(/名称: 整治村庄数\n +目标值: 8个/);
  }
});

test('a row whose points were forgotten takes none from the row above', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
    '产出指标|数量指标|整治村庄数|8个|8个|20|20',
    '产出指标|数量指标|清运次数|≥90次|95次|20|20',
    '产出指标|质量指标|验收合格率|100%|98%||18',
  ];
  const { text } = await read(page(rows), 'form.html');
  expect(text).toMatch(/名称: 清运次数\n +权重: 20\n/);
});
