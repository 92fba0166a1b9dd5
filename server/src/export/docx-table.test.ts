import { expect, test } from 'vitest';
import { layouts } from '../families/index.js';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { formsOf } from './exported.js';
import { tightSpacing, widthsOnPage } from './page-fit.js';
import { tableXml } from './docx-table.js';

const text = `年度: 2023
单位名称: 甲 <&> "局"
年度目标: [{ 目标: 建好, 完成值: 建成 }]
预算执行: { 预算数: 100, 执行数: 90 }
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 数量, 指标: [{ 名称: 里程, 权重: 40, 目标值: ≥7 公里, 完成值: 7 公里 }, { 名称: 桥, 权重: 40, 目标值: 2 座, 完成值: 2 座 }] }
      - { 名称: 质量, 指标: [{ 名称: 合格率, 权重: 10, 目标值: ≥95%, 完成值: 96% }] }
`;

test.each(layouts.map(layout => [layout.id, layout] as const))(
  '%s: the cells of each row fill the grid',
  (_, layout) => {
    const exported = formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN', {
      layout,
      additions: { computed: 'never', basis: false, review: false },
    });
    for (const { form } of exported) {
      const widths = widthsOnPage(form);
      const xml = tableXml(form.rows, { widths, spacing: tightSpacing });
      const rows = xml.split('<w:tr>').slice(1);
      expect(rows).toHaveLength(form.rows.length);
      for (const row of rows) {
        const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(widths.length);
        const taken = [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width));
        expect(taken.reduce((sum, width) => sum + width, 0)).toBe(widths.reduce((sum, width) => sum + width, 0));
      }
      expect(xml).not.toContain('甲 <&>');
    }
  },
);
