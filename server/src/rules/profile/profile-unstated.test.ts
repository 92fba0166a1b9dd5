import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../check.js';
import { checkRule } from '../testing.js';
import { profileUnstated } from './profile-unstated.js';

const group = (name: string, weight: number, own = true): string =>
  `  - 名称: ${name}\n${own ? `    权重: ${weight}\n` : ''}    指标: [{ 名称: ${name}数, 权重: ${weight}, 目标值: ≥4 个, 完成值: 4 个 }]\n`;

const form = (budget: number | undefined, ...groups: readonly string[]): string =>
  `年度: 2022\n预算执行: { ${budget === undefined ? '' : `权重: ${budget}, `}预算数: 90, 执行数: 90 }\n改进措施: 明年继续\n绩效指标:\n${groups.join('')}`;

checkRule(
  profileUnstated,
  'one fits: it is named, with those that score the same',
  `年度: 2022
^^ info 💡 没有写明评分办法，按分值认作“财政部项目支出绩效自评（2020）”（mof-2020）（“yunnan-2020”计分相同），请核对并写明。分值：预算执行 10、产出指标 50、效益指标 30、满意度指标 10，共 100 分。
预算执行: { 权重: 10, 预算数: 90, 执行数: 90 }
绩效指标:
${group('产出指标', 50)}${group('效益指标', 30)}${group('满意度指标', 10)}`,
  {
    unstated: true,
    fixed: `年度: 2022
评分办法: mof-2020
预算执行: { 权重: 10, 预算数: 90, 执行数: 90 }
绩效指标:
${group('产出指标', 50)}${group('效益指标', 30)}${group('满意度指标', 10)}`,
  },
);

checkRule(
  profileUnstated,
  'none fits: the form’s own points count',
  `标题: 甲
^^ warning 💡 没有写明评分办法，内置办法都不相符，请写明办法或核对分值。暂按 wuhan-2020 的公式计分；分值：预算执行 10、产出指标 50、效益指标 35，共 95 分。
年度: 2022
预算执行: { 权重: 10, 预算数: 90, 执行数: 90 }
绩效指标:
${group('产出指标', 50)}${group('效益指标', 35)}`,
  { unstated: true },
);

checkRule(
  profileUnstated,
  'in English',
  `year: 2022
^^^^ info 💡 No profile is stated; by its points it is “Wuhan self-evaluation form 2020” (wuhan-2020) (“hubei-project-2020” would score the same). Check, and state it. Points: 产出指标 40, 效益指标 40, 80 in all.
budget: { planned: 90, spent: 90 }
indicators:
  - { name: 产出指标, indicators: [{ name: 甲, weight: 40, target: ≥4 个, actual: 4 个 }] }
  - { name: 效益指标, indicators: [{ name: 乙, weight: 40, target: ≥4 个, actual: 4 个 }] }
`,
  { unstated: true, locale: 'en' },
);

checkRule(
  profileUnstated,
  'silent where it is stated, without points, with a template’s rows, and without anything to score',
  `评分办法: mof-2020
绩效指标: [{ 名称: 甲, 权重: 5 }]
---
绩效指标: [{ 名称: 甲, 目标值: ≥4 个, 完成值: 4 个 }]
---
绩效指标: [{ 名称: 指标1, 权重: 80, 目标值: , 完成值: }]
---
年度: 2022
`,
  { unstated: true },
);

const chosen = (text: string): string => {
  const [document] = analyze(text, { profile: profileLookup() }).documents;
  const budget = document?.scorecard.budget?.weight?.toFixed() ?? '—';
  return `${document?.profileChoice?.kind ?? 'stated'} ${document?.profile.id ?? ''} ${budget}`;
};

test.each([
  ['wuhan-2020 by its sum, however it is split', form(20, group('产出', 50), group('效益', 30)), 'one wuhan-2020 20'],
  ['a printed weight of another group is none', form(20, group('党建', 80)), 'none wuhan-2020 20'],
  [
    'mof-2020 by the sums of rows',
    form(undefined, group('产出', 50, false), group('效益', 30, false), group('满意度', 10, false)),
    'one mof-2020 10',
  ],
  [
    'with cost indicators',
    form(10, group('成本', 20), group('产出', 40), group('效益', 20), group('满意度', 10)),
    'one mof-2021-cost 10',
  ],
  ['free groups, where no fixed ones fit', form(10, group('任务', 60), group('党建', 30)), 'one sichuan-2023 10'],
  [
    'the layout decides among those that score alike',
    `表式: yunnan-project\n${form(10, group('产出', 50), group('效益', 30), group('满意度', 10))}`,
    'one yunnan-2020 10',
  ],
  [
    'a layout that none names decides nothing',
    `表式: criteria\n${form(10, group('产出', 50), group('效益', 30), group('满意度', 10))}`,
    'one mof-2020 10',
  ],
  [
    'no points for the budget where the rows alone make the total',
    form(undefined, group('任务', 100)),
    'none wuhan-2020 0',
  ],
  ['the budget as printed', form(15, group('产出', 85)), 'none wuhan-2020 15'],
])('%s', (_, text, expected) => expect(chosen(text)).toBe(expected));

test('no error says only that a default does not fit', () => {
  for (const text of [form(15, group('党建', 80)), form(10, group('产出', 90)), form(undefined, group('效益', 100))]) {
    const codes = check(analyze(text, { profile: profileLookup() })).findings.map(({ rule }) => rule.code);
    expect(codes).toContain('profile-unstated');
    for (const code of ['weight-sum', 'group-missing', 'group-unexpected']) expect(codes).not.toContain(code);
  }
});
