/** What may stand between the words for an amount and its number. */
export const be = '(?:为|是|仅|共|共计|合计|总计|计|达|达到|:){0,4}$';
/** Words ahead of the budget, of that at the year’s beginning and of what was spent. */
export const planned = new RegExp(
  `(?:项目|年度)资金总额${be}|(?<!年初(?:批复|下达|安排|核定|批准)?(?:的)?(?:部门|单位|项目|整体|支出)?|上年|初步|结余|剩余)(?:预算(?:数|总额|总数|总金额|金额|资金|安排|批复|下达|数额|支出|总支出|安排资金)?)(?:经?(?:调整|追加|调减|调增)(?:后|(?=[到至为])))?(?:到|至)?${be}|^(?:经?调整|压减|追加)后(?:总额|数|资金)?${be}`,
  'u',
);
export const initial = new RegExp(
  `年初(?:批复|下达|安排|核定|批准)?(?:的)?(?:部门|单位|项目|整体|支出)?预算(?:数|总额|金额|资金|安排|批复)?${be}|年初(?:批复|下达|安排|核定)(?:数|资金)?${be}`,
  'u',
);
export const spent = new RegExp(
  `(?:^执行了?|完成支出|决算(?:支出)?(?:数|总额)?|支出决算|执行数|执行金额|执行总额|实际支出|实际执行|实际使用|实际支付|累计支出|累计执行|预算执行|支出数|支出金额|全年支出|共支出|已支出|(?:全年|当年|本年|年度|年内|共|已|资金|实际)(?:实际)?(?:执行|支出))(?:数|资金|金额)*${be}`,
  'u',
);
/** Words ahead of what was left of a budget; 上年结余 came with it. */
export const left =
  /(?<!上年|年初)(?:结余|节余|剩余|未执行|未支出|未使用)(?:部分|资金|数|金额|额)*(?:为|是|共|计|:)*$/u;
