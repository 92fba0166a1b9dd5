/**
 * Outlines of the self-evaluation report, one line a heading, as they stand on paper: a line without a mark is a part of the report, （一） is a heading
 * below it, 1. one below that. What stands below the parts follows the sections of each form.
 */
interface Below {
  readonly basics: string;
  readonly results: string;
  readonly reasons: string;
}

/** The five parts of the Ministry's notices, with what a form has below the first three. */
const fiveParts = ({ basics, results, reasons }: Below): readonly string[] =>
  `
  基本情况
  ${basics}
  绩效目标完成情况
  ${results}
  偏离绩效目标的原因和下一步改进措施
  ${reasons}
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** For a form that says nothing of its report. */
export const plainOutline = fiveParts({ basics: '', results: '', reasons: '' });

/** What came of it as a whole, then group by group. */
const byGroups = {
  results: `
    （一）自评结论
    （二）总体完成情况
    （三）产出指标完成情况
    （四）效益指标完成情况
    （五）满意度指标完成情况
  `,
  reasons: `
    （一）偏差大或目标未完成的原因
    （二）下一步改进措施
  `,
};

/** A whole department or unit. */
export const unitOutline = fiveParts({
  basics: `
    （一）基本概况
    （二）年度绩效目标
    （三）预算安排和执行情况
  `,
  ...byGroups,
});

/** A project as Hubei's form has it: goals first, then the groups. */
export const hubeiProjectOutline = fiveParts({
  basics: `
    （一）项目概况
    （二）年度绩效目标
    （三）资金安排和使用情况
  `,
  ...byGroups,
});

/** A project as the Ministry's form has it: funds, the goal as a whole, then indicator by indicator. */
export const mofOutline = fiveParts({
  basics: `
    （一）项目概况
    （二）年度总体目标
  `,
  results: `
    （一）资金投入和使用情况
    （二）总体绩效目标完成情况
    （三）绩效指标完成情况
    1.产出指标
    2.效益指标
    3.满意度指标
    （四）自评结论
  `,
  reasons: `
    （一）偏离绩效目标的原因
    （二）下一步改进措施
  `,
});

/** With the cost of a project as a group of its own, before what came of it. */
export const costOutline = mofOutline.flatMap(line => {
  if (line === '1.产出指标') return ['1.成本指标', '2.产出指标'];
  return [line.replace('2.效益', '3.效益').replace('3.满意度', '4.满意度')];
});

/** Yunnan's form ends with 其他需要说明事项. */
export const yunnanOutline = mofOutline.map(line => line.replace('其他需要说明的问题', '其他需要说明事项'));

/** Sichuan's form has its conclusion, problems and measures apart, and says what was done. */
export const sichuanOutline = fiveParts({
  basics: `
    （一）项目立项及实施内容
    （二）年度绩效目标
    （三）资金安排和使用情况
  `,
  results: `
    （一）评价结论
    （二）年度目标完成情况
    （三）产出指标完成情况
    （四）效益指标完成情况
    （五）满意度指标完成情况
    （六）成本指标完成情况
  `,
  reasons: `
    （一）未完成原因
    （二）存在问题
    （三）改进措施
  `,
});

/** Transfers from the centre: how targets and funds were handed down and managed; no points. */
export const transferOutline = fiveParts({
  basics: `
    （一）资金和绩效目标下达情况
    （二）年度总体目标
  `,
  results: `
    （一）资金投入情况
    （二）资金管理情况
    （三）总体绩效目标完成情况
    （四）绩效指标完成情况
    1.产出指标
    2.效益指标
    3.满意度指标
  `,
  reasons: `
    （一）偏离绩效目标的原因
    （二）下一步改进措施
  `,
});
