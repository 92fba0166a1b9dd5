/** A small whole file around rows in one-line notation: the budget is spent in full, and rows that weigh 80 together complete it. */
export const example = (...rows: readonly string[]): string => exampleWith([], ...rows);

/** The same with further lines at its top. */
export const exampleWith = (top: readonly string[], ...rows: readonly string[]): string =>
  exampleForm(top, ['  - 名称: 产出指标', '    权重: 80', '    指标:', ...rows.map(row => `      - { ${row} }`)]);

/** The same around groups as they are written. */
export const exampleForm = (top: readonly string[], groups: readonly string[]): string =>
  [
    '年度: 2020',
    ...top,
    '预算执行: { 预算数: 100, 执行数: 100, 得分: 20 }',
    '绩效指标:',
    ...groups,
    '改进措施: 按季度调度，提前排查未完成的事项',
    '',
  ].join('\n');

/** The same around one row in one-line notation, inside of groups that carry no weight of their own: the outermost first. */
export const exampleIn = (groups: readonly string[], row: string): string =>
  exampleForm(
    [],
    [
      ...groups.flatMap((name, depth) => [`${indentAt(depth)}- 名称: ${name}`, `${indentAt(depth)}  指标:`]),
      `${indentAt(groups.length)}- { ${row} }`,
    ],
  );

const indentAt = (depth: number): string => `  ${'    '.repeat(depth)}`;

/** Rows of one kind of work in a form as short as can be; each as what it says behind its name. */
export const exampleOfPatrols = (rows: readonly string[]): string =>
  [
    '年度: 2020',
    '预算执行: { 预算数: 100, 执行数: 100 }',
    '绩效指标:',
    '  - 名称: 产出指标',
    '    指标:',
    ...rows.map((row, at) => `      - { 名称: 第${at + 1}片区巡查, ${row} }`),
    '',
  ].join('\n');
