import { describe, expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import type { Completion } from './completion-item.js';
import { complete } from './completion.js';
import { fixture } from './testing.js';

const at = (marked: string, snippets = false): readonly Completion[] => {
  const { analysis, offset } = fixture(marked);
  return [...complete(analysis, offset, { locale: 'zh-CN', snippets })].sort((a, b) => a.rank - b.rank);
};
const labels = (marked: string): string[] => at(marked).map(({ label }) => label);

/** The text after the item of a label was taken. */
const take = (marked: string, label: string, snippets = false): string => {
  const { text } = fixture(marked);
  const item = at(marked, snippets).find(each => each.label === label);
  if (!item) throw new Error(`no ${label} among ${labels(marked).join(' ')}`);
  return text.slice(0, item.span.start) + item.text + text.slice(item.span.end);
};

describe('keys', () => {
  test('in a row: those that are missing, what is required first', () => {
    const keys = labels('绩效指标:\n  - 名称: 甲\n    权重: 5\n    $0\n');
    expect(keys.slice(0, 3)).toEqual(['目标值', '完成值', '指标']);
    expect(keys).not.toContain('权重');
    expect(keys).toContain('得分');
  });

  test('a row that has a target takes no children, a group no target', () => {
    expect(labels('绩效指标:\n  - 名称: 甲\n    目标值: 5\n    $0\n')).not.toContain('指标');
    expect(labels('绩效指标:\n  - 名称: 甲\n    指标:\n      - 名称: 乙\n    $0\n')).toEqual([
      '权重',
      '得分',
      '评分标准',
      '计分方式',
      '说明',
    ]);
  });

  test('follow the vocabulary of the file and of the keys around', () => {
    expect(labels('indicators:\n  - name: a\n    we$0\n')).toContain('weight');
    expect(labels('$0')).toContain('绩效指标');
    expect(labels('预算执行:\n  planned: 5\n  $0')).toContain('spent');
  });

  test('on a line of their own, behind a dash, in the middle of a broken text', () => {
    expect(labels('绩效指标:\n  - $0')).toContain('名称');
    expect(labels('绩效指标:\n- $0')).toContain('名称');
    expect(labels('绩效指标:\n  - 名称: 甲\n    目标值: "≥ 4\n    $0\n  - 名称: 乙\n')).toContain('完成值');
    expect(labels('预算执行:\n  预$0\n绩效指标:\n')).toContain('预算数');
    expect(labels('标题: 表\n---\n$0')).toContain('标题');
  });

  test('in a row in brackets', () => {
    expect(labels('绩效指标:\n  - { 名称: 甲, 权重: 5, $0')).toContain('目标值');
    expect(labels('绩效指标:\n  - { 名称: 甲, 权重: 5, $0 }\n')).not.toContain('权重');
    expect(labels('预算执行: { $0 }')).toContain('预算数');
    expect(take('绩效指标:\n  - { 名称: 甲, 目$0 }', '目标值')).toBe('绩效指标:\n  - { 名称: 甲, 目标值:  }');
  });

  test('not again what stands behind the cursor in brackets', () => {
    expect(labels('绩效指标:\n  - { 名称: 甲, 权$0, 目标值: 4, "完成值": [5, { 得分: 1 }] }\n')).toEqual(['权重']);
    expect(labels('绩效指标:\n  - { 名称: 甲, $0, 目标值: 4, 得分: 1 }\n')).not.toContain('目标值');
  });

  test('right behind a dash, with the blank it needs', () => {
    expect(take('绩效指标:\n  -$0', '名称')).toBe('绩效指标:\n  - 名称: ');
    expect(take('绩效指标:\n  -$0', '三级指标（整行）', true)).toContain('  - 名称: $1\n    权重: $2');
  });

  test('between quotes an editor still finds them', () => {
    for (const quote of ['"', "'"]) {
      const [item] = at(`绩效指标:\n  - 名称: 甲\n    方向: ${quote}$0${quote}\n`);
      expect(item).toMatchObject({ label: '正向', filter: `${quote}正向 zx`, text: '正向' });
    }
  });

  test('not before what stands on the line further in', () => {
    expect(labels('绩效指标:\n$0  - 名称: 甲\n')).toEqual([]);
    expect(labels('绩效指标:\n  - 名称: 甲\n  $0  权重: 5\n')).toEqual([]);
  });

  test('deep brackets end where no mapping of the language goes', () => {
    expect(labels(`绩效指标:\n  - 目标值: ${'['.repeat(20_000)}$0`)).toEqual([]);
  });

  test('whole rows come first where an item begins', () => {
    expect(at('绩效指标:\n  - 名称: 甲\n  - $0', true)[0]?.label).toBe('三级指标（整行）');
  });

  test('none in comments, block texts and behind unknown keys', () => {
    expect(labels('标题: 表 # 注 $0')).toEqual([]);
    expect(labels('# $0')).toEqual([]);
    expect(labels('改进措施: |\n  第一\n  $0第二\n')).toEqual([]);
    expect(labels('未知:\n  $0')).toEqual([]);
  });

  test('replace the word, keep a colon that is there, begin what they take', () => {
    expect(take('年度目$0', '年度目标')).toBe('年度目标:');
    expect(take('年$0度: 2020', '年度目标')).toBe('年度目标: 2020');
    expect(take('标$0', '标题')).toBe('标题: ');
    expect(take('绩效指标:\n  - 名称: 甲\n    分$0', '分项', true)).toContain('分项:\n      - 名称: $0');
  });
});

/** What a list shows that a typed character opened. */
function unasked(marked: string): readonly string[] {
  const { analysis, offset } = fixture(marked);
  return complete(analysis, offset, { locale: 'zh-CN', snippets: true, asked: false }).map(({ label }) => label);
}

describe('values', () => {
  test('listed words in the vocabulary of their key, with their meaning', () => {
    expect(labels('绩效指标:\n  - 名称: 甲\n    方向: $0')).toEqual([
      '正向',
      '反向',
      '等于',
      '区间',
      '时限',
      '是否',
      '定性',
    ]);
    expect(labels('indicators:\n  - name: a\n    direction: $0\n')).toContain('at-least');
    expect(labels('indicators: [{ name: a, attainment: $0 }]')).toEqual(['met', 'partial', 'unmet']);
    expect(labels('金额单位: $0')).toContain('万元');
    expect(labels('等级: $0')).toEqual(['优', '良', '中', '差']);
    expect(labels('评分办法: $0')).toContain('wuhan-2020');
  });

  test('names of the profile’s groups of level 1, goals, units seen', () => {
    expect(labels('绩效指标:\n  - 名称: $0\n    指标:\n')).toContain('产出指标');
    expect(
      labels('年度目标:\n  - { 编号: 目标甲, 内容: 招商 }\n  - 安全\n绩效指标:\n  - 名称: 乙\n    对应目标: $0'),
    ).toEqual(['目标甲', '2']);
    expect(labels('年度目标:\n  - 招商\n绩效指标:\n  - 名称: 乙\n    对应目标:\n      - $0')).toEqual(['1']);
    expect(labels('绩效指标:\n  - { 名称: 甲, 目标值: 5 万方 }\n  - 名称: 乙\n    计量单位: $0').slice(0, 2)).toEqual([
      '方',
      '个',
    ]);
  });

  test('at level 2 the names of the group around, without those that stand beside it', () => {
    const under = (group: string, more = ''): string[] =>
      labels(
        `绩效指标:\n  - 名称: ${group}\n    指标:\n      - 名称: 数量指标\n        指标: []\n${more}      - 名称: $0\n  - 名称: 满意度指标\n    指标: []\n`,
      );
    expect(under('产出指标')).toEqual(['质量指标', '时效指标', '成本指标']);
    expect(under('产出指标', '      - 名称: 质量\n')).toEqual(['时效指标', '成本指标']);
    expect(under('效果指标')).toEqual(['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']);
    expect(under('本市指标')).toEqual([
      '质量指标',
      '时效指标',
      '成本指标',
      '经济效益指标',
      '社会效益指标',
      '生态效益指标',
      '可持续影响指标',
      '服务对象满意度指标',
    ]);
    expect(labels('绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数$0\n')).toContain('数量指标');
    expect(labels('绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数量$0\n        指标: []\n')).toContain(
      '数量指标',
    );
    expect(labels('绩效指标:\n  - 名称: 产出指标\n    指标: [{ 名称: $0 }]\n')).toContain('数量指标');
    expect(
      labels('绩效指标:\n  - 名称: 产出指标\n    指标:\n      - 名称: 数量指标\n        指标:\n          - 名称: $0\n'),
    ).toEqual([]);
  });

  test('comparisons keep the file readable', () => {
    const after = take('绩效指标:\n  - 名称: 甲\n    目标值: $0', '≥');
    expect(after).toContain('目标值: ≥');
    expect(analyze(after, { profile: profileLookup() }).documents[0]?.problems).toEqual([]);
  });

  test('a comparison is offered where nothing stands and in place of a lone sign; nothing alters a value that is written', () => {
    const row = '绩效指标:\n  - 名称: 甲\n    目标值: ';
    for (const typed of ['30', '30 个', '≥30场', '27 场', '95%', '500元以内', '是', '>= 30', '≥'])
      expect(labels(`${row}${typed}$0`), typed).toEqual([]);
    expect(take(`${row}>=$0`, '≥')).toBe(`${row}≥`);
    expect(unasked(`${row}$0`)).toEqual([]);
    expect(at('绩效指标:\n  - 名称: 甲\n    目标值: >=$0').find(({ label }) => label === '≥')?.filter).toBe('>=≥');
    expect(labels('年度: 2020\n绩效指标:\n  - 名称: 甲\n    目标值: $0')).toEqual([
      '≥',
      '≤',
      '=',
      '2020年12月底前',
      '是',
    ]);
  });

  test('a target begins where the year before ended, on the side that is better', () => {
    const row = (name: string): string => `绩效指标:\n  - 名称: ${name}\n    基线值: 6 件\n    目标值: $0`;
    expect(labels(row('培训'))).toContain('≥6 件');
    expect(labels(row('群众投诉'))).toContain('≤6 件');
    expect(labels(row('培训').replace('6 件', '健全'))).not.toContain('≥健全');
  });

  test('a number gets the units of its target and of the file', () => {
    expect(
      labels('绩效指标:\n  - { 名称: 甲, 目标值: 98% }\n  - 名称: 乙\n    目标值: ≥4 个\n    完成值: 3 $0'),
    ).toEqual(['3 个', '3%']);
    expect(labels('绩效指标:\n  - 名称: 乙\n    目标值: 是\n    完成值: $0')).toEqual(['是', '否']);
  });

  test('a blank within a value opens no list, which would take the Tab that goes on to the next one', () => {
    const row = '绩效指标:\n  - 名称: 甲\n    目标值: ≥4 个\n    ';
    expect(labels(`${row}完成值: 3 $0`)).toEqual(['3 个']);
    for (const value of ['完成值: 3 $0', '说明: 走访 $0', '方向: 正 $0', '偏差: 见第 2 $0'])
      expect(unasked(row + value)).toEqual([]);
    expect(unasked(`${row}方向: $0`)).toContain('正向');
  });

  test('a value right behind its colon gets a space', () => {
    expect(take('等级:$0', '优')).toBe('等级: 优');
    expect(take('等级: $0良 # 注', '优')).toBe('等级: 优 # 注');
  });
});

test('below a key that holds a list, the dash is written too', () => {
  expect(take('绩效指标:\n  $0', '名称', true)).toBe('绩效指标:\n  - 名称: $0');
  expect(take('绩效指标:\n  - 名称: 甲\n  $0', '三级指标（整行）', true)).toBe(
    '绩效指标:\n  - 名称: 甲\n  - 名称: $1\n    权重: $2\n    目标值: ${3:≥}\n    完成值: $4\n    得分: $5',
  );
  expect(
    take('年度目标:\n  - { 编号: a, 内容: 招商 }\n绩效指标:\n  - 名称: 甲\n    对应目标:\n      $0', 'a'),
  ).toContain('对应目标:\n      - a');
  expect(take('绩效指标:\n  - 名称: 甲\n    $0', '权重')).not.toContain('- 权重');
  expect(take('预算执行:\n  $0', '预算数')).toBe('预算执行:\n  预算数: ');
});

test('a whole row and a whole group, as snippets with the right indentation', () => {
  expect(take('绩效指标:\n  - $0', '三级指标（整行）', true)).toBe(
    '绩效指标:\n  - 名称: $1\n    权重: $2\n    目标值: ${3:≥}\n    完成值: $4\n    得分: $5',
  );
  expect(take('绩效指标:\n  - $0', '一级、二级指标（含一行）', true)).toContain(
    '\n    指标:\n      - 名称: $3\n        权重: $4',
  );
  expect(take('绩效指标:\n  - { 名称: 产出指标, 指标: [] }\n  - $0', '一级、二级指标（含一行）', true)).toContain(
    '名称: ${1:效益指标}',
  );
  expect(take('绩效指标:\n  - 名称: 效益指标\n    指标:\n      - $0', '一级、二级指标（含一行）', true)).toContain(
    '名称: ${1:经济效益指标}',
  );
});

test('layouts by their ids, deductions by title or id as the file is written, listed words of the newer keys', () => {
  expect(labels('表式: $0\n')).toContain('mof-project');
  expect(labels('绩效指标:\n  - 名称: 甲\n    复核:\n      扣分依据: $0\n')).toContain('无佐证材料');
  expect(labels('indicators:\n  - name: a\n    review:\n      deduction: $0\n')).toContain('no-evidence');
  expect(labels('阶段: $0\n')).toEqual(['目标申报', '运行监控', '自评']);
  expect(labels('绩效指标:\n  - 名称: 甲\n    计分方式:\n      扣分:\n        - 每: 1 次\n          $0\n')).toContain(
    '起点',
  );
  expect(labels('绩效指标:\n  - 名称: 甲\n    计分方式:\n      按比例: $0\n')).toEqual(['是', '否']);
});

test.each(['达成情况: 达成预期指标', '计量单位: 个', '计量单位: %', '方向: 正向', 'attainment: met', 'unit: 人'])(
  'nothing is offered behind “%s”, which is whole: Tab goes on',
  written => {
    const name = written.startsWith('a') || written.startsWith('u') ? 'indicators:\n  - name' : '绩效指标:\n  - 名称';
    expect(labels(`${name}: 甲\n    ${written}$0\n`)).toEqual([]);
    expect(labels(`${name}: 甲\n    ${written.replace(/: .*/, ': $0')}\n`)).not.toEqual([]);
  },
);

describe('what a scoring sentence needs', () => {
  const row = (sentence: string, rest: string): string =>
    `评分办法: mof-2020\n绩效指标:\n  - 名称: 甲\n    权重: 10\n    评分标准: ${sentence}\n${rest}`;

  test.each([
    ['优秀得10分，良好得8分，一般得6分，差不得分', ['优秀', '良好', '一般', '差']],
    ['按期完成得10分，每延期一个月扣2分', ['按期']],
    ['制定有实施方案，得10分，否则不得分', ['是', '否']],
  ])('%s: its words as the actual', (sentence, words) =>
    expect(labels(row(sentence, '    完成值: $0\n'))).toEqual(expect.arrayContaining(words)),
  );

  test('its facts have a place in the reading', () =>
    expect(
      take(row('每发现一处问题扣1分；出现重大问题不得分', '    $0\n'), '计分方式（按评分标准的读法，填数即可）', true),
    ).toContain('出现: $1'));
});
