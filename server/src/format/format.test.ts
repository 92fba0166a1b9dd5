import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { format, whyNotFormatted } from './format.js';

const formatted = (text: string): string => applyEdits(text, format(text));

/** Checks one case, and that the result is left alone. */
function tidies(name: string, before: string, after: string): void {
  test(name, () => {
    expect(formatted(before)).toBe(after);
    expect(format(after)).toEqual([]);
  });
}

tidies(
  'two columns a level, list items two under their key',
  '绩效指标:\n- 名称: 甲\n  指标:\n     -   名称: 乙\n         权重: 3\n         对应目标:\n         - 1\n支出:\n      基本支出总额: 1\n',
  '绩效指标:\n  - 名称: 甲\n    指标:\n      - 名称: 乙\n        权重: 3\n        对应目标:\n          - 1\n支出:\n  基本支出总额: 1\n',
);
tidies(
  'one space behind colons and dashes, none before a colon',
  '标题 :   表\n年度目标:\n  -\t目标一\n  -　目标二\n',
  '标题: 表\n年度目标:\n  - 目标一\n  - 目标二\n',
);
tidies(
  'inline rows',
  '绩效指标:\n  - {名称:  甲,权重 : 3 ,对应目标: [ 1,2 ,3 ],复核: {  }, "说明":"a,b" }\n',
  '绩效指标:\n  - { 名称: 甲, 权重: 3, 对应目标: [1, 2, 3], 复核: {}, "说明": "a,b" }\n',
);
tidies(
  'inline rows over several lines',
  '绩效指标:\n- { 名称: 甲, # 注\n权重: 3,\n   对应目标: [\n  1,\n      2\n  ]\n  }\n',
  '绩效指标:\n  - { 名称: 甲, # 注\n      权重: 3,\n      对应目标: [\n        1,\n        2\n      ]\n    }\n',
);
tidies(
  'tabs, wide and no-break spaces as indentation and between',
  '绩效指标:\n\t- 名称:\u3000甲\n\t\u3000权重:\u00a03\n',
  '绩效指标:\n  - 名称: 甲\n    权重: 3\n',
);
tidies(
  'block text moves in one piece, its lines as they stand to each other',
  '偏差分析: |\n      一  \n        二\n\n\n      三\n绩效指标:\n- 名称: 甲\n  说明: >-\n   四\n    五\n',
  '偏差分析: |\n  一  \n    二\n\n\n  三\n绩效指标:\n  - 名称: 甲\n    说明: >-\n      四\n       五\n',
);
tidies(
  'block text with its indentation stated, and with blank lines that count',
  '支出:\n    说明: |2\n         一\n    附注: |+\n      二\n\n\n标题: 表\n',
  '支出:\n  说明: |2\n       一\n  附注: |+\n    二\n\n\n标题: 表\n',
);
tidies(
  'text over several lines',
  '改进措施: 一\n      二  \n\n   三\n备注: "四  \n    五"\n',
  '改进措施: 一\n  二  \n\n  三\n备注: "四  \n  五"\n',
);
tidies(
  'one blank line at most, none at the beginning and the end',
  '\n\n标题: 表\n\n \n\n年度: 2020\n   \n\n',
  '标题: 表\n\n年度: 2020\n',
);
tidies(
  'comments: a space behind the sign, their distance kept, rows of signs left',
  '#注\n#! 注\n#-----\n标题: 表   #注\n年度: 2020　# 注\n#perf-ignore total-mismatch: 已核\n总分: 90\n',
  '# 注\n#! 注\n#-----\n标题: 表   # 注\n年度: 2020 # 注\n# perf-ignore total-mismatch: 已核\n总分: 90\n',
);
tidies(
  'a tab or a wide space before a comment, on either side of a plain one',
  '标题: 表 \t# 注\n年度: 2020\t # 注\n总分: 90 　 # 注\n',
  '标题: 表 # 注\n年度: 2020 # 注\n总分: 90 # 注\n',
);
tidies(
  'comments stand with what follows, or with what they end',
  '绩效指标:\n# 甲组\n- 名称: 甲\n  权重: 3\n  # 甲完\n# 全完\n标题: 表\n',
  '绩效指标:\n  # 甲组\n  - 名称: 甲\n    权重: 3\n    # 甲完\n# 全完\n标题: 表\n',
);
tidies('line breaks and byte order mark stay', '\ufeff标题:  表\r\n年度: 2020  ', '\ufeff标题: 表\r\n年度: 2020\r\n');
tidies(
  'anchors, aliases, merges, several documents',
  'a:  &x\n    b: 1\nc:   *x\nd:\n    <<:   *x\n    e:  1\n---\na: 1  \n',
  'a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 1\n---\na: 1\n',
);
tidies(
  'quotes, numbers and order stay',
  '总分:  \'090.50\'\n年度:  ２０２０\n标题:  "a\\tb"\n',
  '总分: \'090.50\'\n年度: ２０２０\n标题: "a\\tb"\n',
);
tidies(
  'a value that has to be quoted stays for its own fix',
  '绩效指标:\n- 名称: 甲\n  目标值:   >= 30\n  权重：3\n',
  '绩效指标:\n  - 名称: 甲\n    目标值: >= 30\n    权重：3\n',
);
tidies(
  'a row that is off is put where it is read, the others are tidied',
  '绩效指标:\n- 名称:   甲\n   权重: 3\n- 名称:   乙\n  对应目标:\n  - 1\n',
  '绩效指标:\n  - 名称: 甲\n    权重: 3\n  - 名称: 乙\n    对应目标:\n      - 1\n',
);
tidies(
  'an open quote leaves only its own line as it is',
  '标题:  "甲\n绩效指标:\n- 名称:  甲\n',
  '标题:  "甲\n绩效指标:\n  - 名称: 甲\n',
);

test('what is empty stays empty', () => {
  expect(formatted('')).toBe('');
  expect(formatted('\ufeff')).toBe('\ufeff');
  expect(formatted(' \n\n')).toBe('');
});

test('of a range only the lines it touches', () => {
  const text = '标题:  表\n年度:  2020\n总分:  90\n';
  const at = text.indexOf('2020');
  expect(applyEdits(text, format(text, { range: { start: at, end: at } }))).toBe('标题:  表\n年度: 2020\n总分:  90\n');
});

test('a range never tears a row apart', () => {
  const text = '绩效指标:\n- 名称:  甲\n  权重:  3\n';
  const at = text.indexOf('权重');
  expect(applyEdits(text, format(text, { range: { start: at, end: at } }))).toBe('绩效指标:\n- 名称:  甲\n  权重: 3\n');
});

test('explicit keys, which nobody writes, are left alone', () => expect(format('? a\n:   b\nc:   d\n')).toEqual([]));

test('edits are as small as can be', () =>
  expect(format('标题:  表\n年度: 2020\n')).toEqual([{ span: { start: 3, end: 5 }, text: ' ' }]));

tidies(
  'a merge in brackets',
  '甲: &a { 权重: 3 }\n乙: {<<: *a,名称: 乙}\n',
  '甲: &a { 权重: 3 }\n乙: { <<: *a, 名称: 乙 }\n',
);
tidies(
  'thousands in brackets stay one number',
  '预算执行: {预算数: 1,000.50,执行数: 900}\n',
  '预算执行: { 预算数: 1,000.50, 执行数: 900 }\n',
);

test('what cannot be tidied says why', () => {
  expect(whyNotFormatted('标题: 表\n')).toBeUndefined();
  expect(whyNotFormatted('标题: 表\n随便\n年度: 2020\n')?.['zh-CN']).toContain('第 2 行');
});
