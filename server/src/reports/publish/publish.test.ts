import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { type Exported, formsOf } from '../../export/exported.js';
import { publishDocx, publishHtml } from './publish.js';

const forms = (...projects: readonly string[]): readonly Exported[] =>
  projects.flatMap(project => {
    const text = `标题: 项目支出绩效自评表
评分办法: sichuan-2023
单位名称: 县公路中心
项目名称: ${project}
年度: 2023
负责人: 张三丰
财务负责人: 李四光
联系电话: 027-87654321
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 完成值: 721 公里, 偏差: 张三丰负责，电话 13912345678 }
`;
    return formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN');
  });

test('a table of contents leads to each form; forms of one title are told apart by their project', () => {
  const html = publishHtml(forms('公路养护', '桥梁检测'));
  expect(html).toContain('<li><a href="#form-1">项目支出绩效自评表（公路养护）</a></li>');
  expect(html).toContain('<li><a href="#form-2">项目支出绩效自评表（桥梁检测）</a></li>');
  expect(html).toContain('<article id="form-2" ');
  expect(html).toContain('县公路中心2023年度绩效自评结果');
});

test('names and telephone numbers of persons are left out, figures of the form stay', async () => {
  const html = publishHtml(forms('公路养护'));
  const xml = strFromU8(unzipSync(await publishDocx(forms('公路养护')))['word/document.xml'] ?? new Uint8Array());
  for (const shown of [html, xml]) {
    expect(shown).not.toMatch(/张三丰|李四光|87654321|13912345678/);
    expect(shown).toContain('721');
  }
});

test('the table of contents and the title name nobody either', async () => {
  const named = forms('公路养护（联系人王五，13900001111）');
  const html = publishHtml(named);
  const xml = strFromU8(unzipSync(await publishDocx(named))['word/document.xml'] ?? new Uint8Array());
  for (const shown of [html, xml]) expect(shown).not.toMatch(/王五|13900001111/);
  expect(html).toContain('<li><a href="#form-1">项目支出绩效自评表（公路养护）</a></li>');
});

test('sheets of targets and of July are no results: title and table of contents say what they are', () => {
  const sheet = (stage: string): readonly Exported[] =>
    formsOf(
      analyze(
        `标题: 2023年度项目支出绩效表\n单位名称: 县公路中心\n年度: 2023\n阶段: ${stage}\n绩效指标:\n  - { 名称: 养护里程, 目标值: ≥720 公里 }\n`,
        { profile: profileLookup() },
      ),
      [],
      'zh-CN',
    );
  const targets = publishHtml(sheet('目标申报'));
  expect(targets).toContain('<h1>县公路中心2023年度绩效目标</h1>');
  expect(targets).toContain('2023年度项目支出绩效表（县公路中心，绩效目标）');
  expect(publishHtml(sheet('运行监控'))).toContain('<h1>县公路中心2023年度绩效运行监控</h1>');
  expect(publishHtml([...forms('公路养护'), ...sheet('目标申报')])).toContain(
    '<h1>县公路中心2023年度绩效目标和自评结果</h1>',
  );
});
