/**
 * Outlines of the self-evaluation report, one line a heading, as they stand on paper: a line without a mark is a part of the report, （一） is a heading
 * below it, 1. one below that. The five parts are those of the Ministry's notices; what stands below them follows the sections of each form.
 */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** For a form that says nothing of its report. */
export const plainOutline = lines(`
  基本情况
  绩效目标完成情况
  偏离绩效目标的原因和下一步改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);

/** A whole department or unit. */
export const unitOutline = lines(`
  基本情况
  （一）基本概况
  （二）年度绩效目标
  （三）预算安排和执行情况
  绩效目标完成情况
  （一）自评结论
  （二）总体完成情况
  （三）产出指标完成情况
  （四）效益指标完成情况
  （五）满意度指标完成情况
  偏离绩效目标的原因和下一步改进措施
  （一）偏差大或目标未完成的原因
  （二）下一步改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);

/** A project as Hubei's form has it: goals first, then the groups. */
export const hubeiProjectOutline = lines(`
  基本情况
  （一）项目概况
  （二）年度绩效目标
  （三）资金安排和使用情况
  绩效目标完成情况
  （一）自评结论
  （二）总体完成情况
  （三）产出指标完成情况
  （四）效益指标完成情况
  （五）满意度指标完成情况
  偏离绩效目标的原因和下一步改进措施
  （一）偏差大或目标未完成的原因
  （二）下一步改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);

/** A project as the Ministry's form has it: funds, the goal as a whole, then indicator by indicator. */
export const mofOutline = lines(`
  基本情况
  （一）项目概况
  （二）年度总体目标
  绩效目标完成情况
  （一）资金投入和使用情况
  （二）总体绩效目标完成情况
  （三）绩效指标完成情况
  1.产出指标
  2.效益指标
  3.满意度指标
  （四）自评结论
  偏离绩效目标的原因和下一步改进措施
  （一）偏离绩效目标的原因
  （二）下一步改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);

/** With the cost of a project as a group of its own, before what came of it. */
export const costOutline = mofOutline.flatMap(line => {
  if (line === '1.产出指标') return ['1.成本指标', '2.产出指标'];
  return [line.replace('2.效益', '3.效益').replace('3.满意度', '4.满意度')];
});

/** Yunnan's form ends with 其他需要说明事项. */
export const yunnanOutline = mofOutline.map(line => line.replace('其他需要说明的问题', '其他需要说明事项'));

/** Sichuan's form has its conclusion, problems and measures apart, and says what was done. */
export const sichuanOutline = lines(`
  基本情况
  （一）项目立项及实施内容
  （二）年度绩效目标
  （三）资金安排和使用情况
  绩效目标完成情况
  （一）评价结论
  （二）年度目标完成情况
  （三）产出指标完成情况
  （四）效益指标完成情况
  （五）满意度指标完成情况
  （六）成本指标完成情况
  偏离绩效目标的原因和下一步改进措施
  （一）未完成原因
  （二）存在问题
  （三）改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);

/** Transfers from the centre: how targets and funds were handed down and managed; no points. */
export const transferOutline = lines(`
  基本情况
  （一）资金和绩效目标下达情况
  （二）年度总体目标
  绩效目标完成情况
  （一）资金投入情况
  （二）资金管理情况
  （三）总体绩效目标完成情况
  （四）绩效指标完成情况
  1.产出指标
  2.效益指标
  3.满意度指标
  偏离绩效目标的原因和下一步改进措施
  （一）偏离绩效目标的原因
  （二）下一步改进措施
  绩效自评结果拟应用和公开情况
  其他需要说明的问题
`);
