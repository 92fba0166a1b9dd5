/** The columns of the integrated budget system's table of indicators, in its order. */
export const kpiColumns = [
  'kpi_lv1',
  'kpi_lv2',
  'kpi_lv3',
  'kpi_content',
  'kpi_val',
  'kpi_evalstd',
  'ind_comp',
  'ind_weight',
  'eval_score',
  'complete_rate',
  'devi_analy',
  'application_advise',
] as const;

/** A column of the list of indicators. */
export type KpiColumn = (typeof kpiColumns)[number];

/** A row of it: every column has a text. */
export type KpiRow = Readonly<Record<KpiColumn, string>>;
