import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { changeRows } from './row-commands.js';
import { changed } from './row-commands-testing.js';
import { fixture } from './testing.js';

const rows = `绩效指标:
  - 名称: 产出指标
    指标:
      # 第一行的话
      # perf-ignore zero-target: 无
      - 名称: 甲
        目标值: 3 # 末

        # 也是甲的
      - 名称: 乙
        偏差: |
          一
          二
      # 丙的
      - { 名称: 丙$0, 权重: 3 }
  - 名称: 效益指标
    指标:
        - 名称: 丁
偏差分析: 无
`;

/** The names in their order, `#` for comments. */
const order = (text: string): string =>
  [...text.matchAll(/名称: ([^,\n]+)|#.*/g)].map(([all, name]) => name ?? all).join(' ');

test('a row moves whole, with the comments that are its own', () => {
  const once = changed(rows, 'up');
  expect(once).toContain(
    '        # 也是甲的\n      # 丙的\n      - { 名称: 丙$0, 权重: 3 }\n      - 名称: 乙\n        偏差: |\n',
  );
  expect(changed(once, 'down')).toBe(rows);
  const twice = changed(once, 'up');
  expect(order(twice)).toBe(
    '产出指标 # 丙的 丙$0 # 第一行的话 # perf-ignore zero-target: 无 甲 # 末 # 也是甲的 乙 效益指标 丁',
  );
  expect(changed(changed(twice, 'down'), 'down')).toBe(rows);
});

test('at the end of its group it goes on into the next one, at that one’s indentation, and back', () => {
  const on = changed(rows, 'down');
  expect(on).toContain(
    '          二\n  - 名称: 效益指标\n    指标:\n        # 丙的\n        - { 名称: 丙$0, 权重: 3 }\n        - 名称: 丁\n',
  );
  expect(changed(on, 'up')).toBe(rows);
  const alone = '绩效指标:\n- 名称: 甲\n  指标:\n  - 名称: 一$0\n- 名称: 乙\n  指标:\n';
  const empty = changed(alone, 'down');
  expect(empty).toBe('绩效指标:\n- 名称: 甲\n  指标:\n- 名称: 乙\n  指标:\n    - 名称: 一$0\n');
  expect(changed(rows.replace('丙$0', '丙').replace('丁', '丁$0'), 'down')).toBe('not done');
});

test('what holds the cursor innermost moves: a group at its own lines, a part, a goal, a line of evidence', () => {
  expect(order(changed(rows.replace('丙$0', '丙').replace('名称: 效益', '名称: $0效益'), 'up'))).toMatch(
    /^\$0效益指标 丁 产出指标/,
  );
  expect(changed('绩效指标:\n  - 名称: 甲\n    指标:$0\n  - 名称: 乙\n', 'down')).toBe(
    '绩效指标:\n  - 名称: 乙\n  - 名称: 甲\n    指标:$0\n',
  );
  expect(changed('年度目标:\n  - 一\n  - 二$0', 'up')).toBe('年度目标:\n  - 二$0\n  - 一');
  const parts =
    '绩效指标:\n  - 名称: 甲\n    分项:\n      - 名称: 一$0\n        完成值: 1\n      - 名称: 二\n        完成值: 2\n';
  expect(order(changed(parts, 'down'))).toBe('甲 二 一$0');
});

test('doubled and deleted whole, as far from its neighbours as they from one another', () => {
  const apart = '绩效指标:\r\n  - 名称: 甲\r\n    权重: 3$0\r\n\r\n  - 名称: 乙\r\n    权重: 4';
  const copied = changed(apart, 'copy');
  expect(copied).toBe(
    '绩效指标:\r\n  - 名称: 甲\r\n    权重: 3\r\n\r\n  - 名称: 甲\r\n    权重: 3$0\r\n\r\n  - 名称: 乙\r\n    权重: 4',
  );
  expect(changed(copied, 'delete')).toBe(
    '绩效指标:\r\n  - 名称: 甲\r\n    权重: 3\r\n\r\n$0  - 名称: 乙\r\n    权重: 4',
  );
  expect(changed(apart.replace('$0', '').concat('$0'), 'delete')).toBe('绩效指标:\r\n  - 名称: 甲\r\n    权重: 3$0');
  expect(changed('绩效指标:\n  - 名称: 甲$0\n总分: 3\n', 'delete')).toBe('绩效指标:\n$0总分: 3\n');
  expect(changed('绩效指标:\n  - 名称: 甲$0\n\n  # 另起\n\n  - 名称: 乙\n', 'delete')).toBe(
    '绩效指标:\n$0\n  # 另起\n\n  - 名称: 乙\n',
  );
});

test('rows in brackets change places within them', () => {
  const flow = '绩效指标: [{ 名称: 甲$0 }, { 名称: 乙 }]\n';
  const down = changed(flow, 'down');
  expect(down).toBe('绩效指标: [{ 名称: 乙 }, { 名称: 甲$0 }]\n');
  expect(changed(down, 'down')).toBe('not done');
  expect(changed(down, 'up')).toBe(flow);
  expect(changed(flow, 'copy')).toBe('绩效指标: [{ 名称: 甲 }, { 名称: 甲$0 }, { 名称: 乙 }]\n');
  expect(changed(down, 'delete')).toBe('绩效指标: [{ 名称: 乙 }$0]\n');
});

test('nothing moves where no row stands, where the list is not written as it is read, and before what it refers to', () => {
  for (const marked of ['标题: 表$0\n', '绩效指标:\n  - 名称: 甲\n$0\n  - 名称: 乙\n', '$0', '绩效指标: $0\n'])
    expect(changed(marked, 'down')).toBe('no row');
  expect(changed('绩效指标:\n  - 名称: 甲\n    权重: 3\n    名称: 乙$0\n    权重: 3\n  - 名称: 丙\n', 'up')).toBe(
    'not done',
  );
  expect(changed('绩效指标:\n  - 名称: 甲\n    目标值: &a 3 个$0\n  - 名称: 乙\n    目标值: *a\n', 'down')).toBe(
    'not done',
  );
});

test('all rows that a selection touches move together', () => {
  const { text, analysis, lines } = fixture('绩效指标:\n  - 名称: 甲\n  - 名称: 乙\n  - 名称: 丙\n');
  const [start, end] = [text.indexOf('甲'), text.indexOf('乙')];
  const change = changeRows(analysis, lines, { start, end, cursor: end }, 'down');
  expect(order(applyEdits(text, change?.edits ?? []))).toBe('丙 甲 乙');
});
