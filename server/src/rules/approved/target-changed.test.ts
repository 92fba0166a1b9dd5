import { expect, test } from 'vitest';
import { applyEdits } from '../../text/span.js';
import { checkRule, analyzeFiles } from '../testing.js';
import { targetChanged } from './target-changed.js';

const approved = `#- 目标.perf.yaml
年度: 2020
绩效指标:
  - 名称: 产出指标
    指标:
      - { 编号: a, 名称: 养护里程, 权重: 40, 目标值: 720, 计量单位: 公里, 方向: 正向 }
      - { 名称: 坑槽修补时间, 权重: 40, 目标值: ≤2小时 }
`;
const form = (rows: string, more = ''): string =>
  `批复目标: 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - 名称: 产出指标\n    指标:\n${rows}${more}${approved}`;

const first = '      - { 编号: a, 名称: 养护总里程, 权重: 40, 目标值: ≥720公里, 完成值: 721公里 }\n';
const second = '      - { 名称: 坑槽修补时间, 权重: 40, 目标值: ≤120分钟, 完成值: 1小时 }\n';

checkRule(targetChanged, 'the same in other words, and by id under another name', form(first + second));
checkRule(
  targetChanged,
  'marks in a name, a day and a range in other words change nothing',
  `批复目标: 批复.perf.yaml
年度: 2020
绩效指标:
  - { 名称: “坑槽”修补时间。, 权重: 40, 目标值: 2020-11-30, 完成值: 2020-11-02 }
  - { 名称: 室温, 权重: 40, 目标值: 20-25℃, 完成值: 22℃ }
#- 批复.perf.yaml
年度: 2020
绩效指标:
  - { 名称: 指标2：坑槽修补时间, 权重: 40, 目标值: 2020年11月底前 }
  - { 名称: 室温, 权重: 40, 目标值: 20℃至25℃ }
`,
);
checkRule(
  targetChanged,
  'a target that was lowered',
  form(
    `${first.replace('≥720', '≥700')}#                                        ^^^^^^ error 💡 “养护总里程”批复的目标值是 720 公里，这里是 ≥700公里。请改回；按程序调整过的，填“调整后目标值”。\n${second}`,
  ),
);
checkRule(
  targetChanged,
  'a weight; an entry of deviations explains it',
  form(first.replace('40', '41') + second, '偏差分析:\n  - { 指标: 养护总里程, 原因: 按批复调整权重 }\n'),
);
checkRule(
  targetChanged,
  'rows gone and new',
  form(
    `      - { 名称: 新增里程, 权重: 40, 目标值: ≥7 公里 }\n#             ^^^^ error 💡 “新增里程”不在批复的目标里。按程序增加的，请在“偏差分析”中写明指标名称和原因。\n${second}`,
  ).replace(
    '产出指标\n',
    '产出指标\n#       ^^^^ error 💡 批复的指标“养护里程”（720 公里）这里没有。请补上；不再考核的，写“不适用”和原因，或在“偏差分析”中写明。\n',
  ),
);
checkRule(
  targetChanged,
  'what does not apply is not gone',
  form(`${first.replace(', 完成值: 721公里', ', 不适用: 项目取消').replace('720', '1')}${second}`),
);

test('as approved, or the adjustment recorded', () => {
  const text = form(first.replace('≥720', '≥700') + second).split('#-')[0] ?? '';
  const [document] = analyzeFiles(form(first.replace('≥720', '≥700') + second)).documents;
  const fixes = document ? targetChanged.run(document, { fileExists: () => undefined })[0]?.fixes() : undefined;
  expect(fixes?.map(({ edits }) => /目标值.*\}/.exec(applyEdits(text, edits))?.[0])).toEqual([
    '目标值: 720 公里, 完成值: 721公里 }',
    '目标值: 720 公里, 调整后目标值: ≥700公里, 完成值: 721公里 }',
  ]);
});

const fixesOf = (text: string): readonly (readonly [title: string, text: string])[] => {
  const [document] = analyzeFiles(text).documents;
  const own = text.split('#-')[0] ?? '';
  const found = document ? targetChanged.run(document, { fileExists: () => undefined }) : [];
  return found
    .flatMap(finding => finding.fixes())
    .map(({ title, edits }) => [title['zh-CN'], applyEdits(own, edits)] as const);
};

const left = (own: string): number => {
  const [document] = analyzeFiles(`${own}${approved}`).documents;
  return document ? targetChanged.run(document, { fileExists: () => undefined }).length : -1;
};

test('weights, new and gone rows are recorded in 偏差分析, in the shape that it has; a gone row is put back', () => {
  const weight = fixesOf(form(first.replace('40', '41') + second));
  expect(weight.map(([title]) => title)).toEqual(['按批复改为 40', '在偏差分析中记作年中调整：养护总里程']);
  expect(weight[1]?.[1]).toContain('偏差分析:\n  - { 指标: 养护总里程, 原因: 年中调整：权重由 40 分调整为 41 分 }\n');
  const gone = fixesOf(form(second, '偏差分析:\n  - 指标: 预算执行\n    原因: 招标推迟\n'));
  expect(gone.map(([title]) => title)).toEqual(['按批复补上“养护里程”', '在偏差分析中记作年中调整：养护里程']);
  expect(gone[0]?.[1]).toContain('\n      - { 编号: a, 名称: 养护里程, 权重: 40, 目标值: 720 公里 }\n');
  expect(gone[1]?.[1]).toContain('招标推迟\n  - { 指标: 养护里程, 原因: 年中调整：按程序取消的指标 }\n');
  const added = fixesOf(form(`${first}${second}      - { 名称: 新增, 权重: 1, 目标值: ≥7 公里 }\n`));
  expect(added.map(([title]) => title)).toEqual(['在偏差分析中记作年中调整：新增']);
  for (const [title, fixed] of [...weight, ...gone, ...added]) expect(left(fixed), title).toBe(0);
});

test('a text of 偏差分析 that names a row and speaks of the change records it, one that only explains the row does not', () => {
  const changed = form(first.replace('40', '41') + second);
  const says = (text: string): number => left(changed.replace(/#-[^]*$/, `偏差分析: ${text}\n`));
  expect(says('因政策调整，养护总里程权重调整为41分。')).toBe(0);
  expect(says('养护总里程超出目标，因新建路段提前交付。权重另有调整')).toBe(1);
});
