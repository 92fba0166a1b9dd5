/** Texts of one shape and any size, each with the size it is measured at. What grows faster than it should shows the better the larger the texts are: `SIZE=10` takes ten times as much. */
export const shapes: Readonly<Record<string, readonly [size: number, text: (size: number) => string]>> = {
  'rows with many errors': [
    120,
    n =>
      rows(
        n,
        i =>
          `  - { 名称: 指标${i}, 权重: x, 目标值: ">=", 完成值: 3 个, 得分: y, 未知键: 1, 对应目标: M9, 方向: 左 }\n`,
      ),
  ],
  'rows in block style': [
    120,
    n =>
      rows(
        n,
        i => `  - 名称: 指标${i}\n    权重: 0\n    目标值: 3 个\n    完成值: 2 个\n    得分: 1\n    偏差: 因${i}\n`,
      ),
  ],
  'wrong scores, comments behind': [160, n => rows(n, i => `${row(i)} # 注\n`)],
  'one name and id for all': [120, n => rows(n, () => `${row(1, ', 编号: A')}\n`)],
  'rows on one line': [120, n => `{绩效指标: [${many(n, i => `${row(i).slice(4)}, `)}]}\n`],
  'goals named wrongly': [
    120,
    n =>
      `年度目标:\n${many(n, i => `  - { 编号: M${i}, 内容: 目标${i} }\n`)}${rows(n, i => `${row(i, `, 对应目标: N${i}`)}\n`)}`,
  ],
  'goals named by position': [
    120,
    n => `年度目标:\n${many(n, i => `  - 目标${i}\n`)}${rows(n, i => `${row(i, `, 对应目标: ${i}`)}\n`)}`,
  ],
  'silenced findings': [120, n => rows(n, i => `  # perf-ignore score-mismatch: 因\n${row(i)}\n`)],
  'comments that silence nothing': [450, n => rows(n, i => `  # perf-ignore weight-sam${i}\n`) + `${row(1)}\n`],
  documents: [75, n => many(n, i => `标题: 表${i}\n绩效指标:\n  # perf-ignore score-mismatch: 因\n${row(i)}\n---\n`)],
  'groups with wrong weights': [
    75,
    n => rows(n, i => `  - 名称: 组${i}\n    权重: 3\n    指标:\n    ${row(1)}\n    ${row(2)}\n`),
  ],
  'explanations by name': [
    120,
    n => `${rows(n, i => `${row(i)}\n`)}偏差分析:\n${many(n, i => `  - { 指标: 指标${i}, 原因: 因${i} }\n`)}`,
  ],
  parts: [
    350,
    n =>
      `绩效指标:\n  - 名称: 甲\n    权重: 3\n    目标值: 3 个\n    分项:\n${many(n, i => `      - { 名称: 部${i}, 资金额度: 1, 完成值: 二 }\n`)}`,
  ],
  'budget items': [
    350,
    n =>
      `预算执行:\n  预算数: 1\n  执行数: 1\n  明细:\n${many(n, i => `    - { 名称: 部${i}, 预算数: 一, 执行数: 二 }\n`)}${rows(1, i => `${row(i)}\n`)}`,
  ],
  'sources and evidence': [
    220,
    n =>
      `汇总来源:\n${many(n, i => `  - 文件${i}.perf.yaml\n`)}${rows(1, () => '  - 名称: 甲\n')}    佐证材料:\n${many(n, i => `      - 甲${i}.pdf\n`)}`,
  ],
  'unknown keys': [450, n => `${many(n, i => `键${i}: 1\n`)}标题植: 1\n`],
  'a thousand keys': [4000, n => `${many(n, i => `键${i}: 值${i}\n`)}`],
  'one key again and again': [450, n => `${many(n, () => '标题: 1\n')}${rows(1, i => `${row(i)}\n`)}`],
  'a list of many words on one line': [4000, n => `备注: [${many(n, i => `词${i}, `)}]\n`],
  'a mapping of many entries on one line': [4000, n => `备注: {${many(n, i => `键${i}: 1, `)}}\n`],
  'broken lines': [350, n => rows(n, i => `  - 名称：甲${i}\n   权重 3\n    目标值: >= 3\n\t完成值: 1\n`)],
  'anchors and aliases': [160, n => rows(n, i => `  - &a${i} { 名称: 指标${i}, 权重: 1, 目标值: 3 }\n  - *a${i}\n`)],
  'a name of 5 MB': [
    625_000,
    n => `${rows(1, () => `  - 名称: ${'名'.repeat(n / 10)}${'x'.repeat(n / 2)}\n    权重: 3\n`)}`,
  ],
  'a quoted text of 5 MB': [625_000, n => `标题: "${' '.repeat(n / 2)}\\"${'x'.repeat(n / 2)}"\n绩效指标: []\n`],
  'a block text of 2 MB': [
    250_000,
    n =>
      `备注: |\n${'  字符 \n'.repeat(n / 20)}  ${'文'.repeat(n / 10)}\n${rows(1, i => `${row(i)}\n    说明: >\n${'      文字\n'.repeat(n / 20)}`)}`,
  ],
  'a line of 5 MB that is nothing': [625_000, n => `权重 ${' '.repeat(n / 2)}${'x'.repeat(n / 2)}`],
  'a group with a very long name': [
    120,
    n => rows(1, () => `  - 名称: ${'字'.repeat(50 * n)}\n    指标:\n`) + many(n, i => `    ${row(i)}\n`),
  ],
};

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

const rows = (count: number, text: (index: number) => string): string => `绩效指标:\n${many(count, text)}`;

const row = (index: number, more = ''): string =>
  `  - { 名称: 指标${index}, 权重: 1, 目标值: 3 个, 完成值: 2 个, 得分: 1${more} }`;
