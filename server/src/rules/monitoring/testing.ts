/** A form in July, with what the budget and its one row say then. */
export const inJuly = (budget: string, row: string): string =>
  `评分办法: mof-2020
年度: 2027
阶段: 运行监控
预算执行: { 预算数: 100, 监控: [{ 截至: 7月, ${budget} }] }
绩效指标:
  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里, 监控: [{ 截至: 2027-07-31, ${row} }] }
`;
