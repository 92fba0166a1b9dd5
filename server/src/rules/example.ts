/** A small whole file around rows in one-line notation; the budget is spent in full, so a row of weight 80 makes it complete. */
export const example = (...rows: readonly string[]): string => exampleWith([], ...rows);

/** The same with further lines at its top. */
export const exampleWith = (top: readonly string[], ...rows: readonly string[]): string =>
  ['年度: 2020', ...top, '预算执行: { 预算数: 100, 执行数: 100 }', '绩效指标:', ...rows.map(row => `  - { ${row} }`), ''].join('\n');
