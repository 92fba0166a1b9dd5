import { labelOf } from './cell-words.js';

/** Labels of the upper part, and of the lines below the form, and the key of what stands behind them. */
const labels: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:单位名称|填[报表]单位|申报单位|预算单位|部门名称|部门单位名称|单位部门名称|部门|编制单位|(?:被)?[自评]评价?单位|Unit)(?:名称|全称)?$/,
    '单位名称',
  ],
  [/^(?:项目)?(?:具体)?(?:实施|承担|执行|建设)单位(?:名称)?$|^项目单位(?:名称)?$|^(?:资金)?使用单位$/, '实施单位'],
  [/^(?:中央)(?:级)?(?:业务)?主管部门(?:名称)?$/, '中央主管部门'],
  [/^(?:地方|省级?|市级?|县级?|区级|自治区|市县|州)(?:业务)?(?:主管部门)(?:名称)?$/, '地方主管部门'],
  [/^(?:项目|预算|业务)?(?:主管部门|主管单位|主管预算单位|Department)(?:名称|及代码|及编码)?$/, '主管部门'],
  [/^(?:项目|转移支付(?:项目)?|专项(?:资金|转移支付)?|资金|政策)名称$|^Project$/, '项目名称'],
  [/^(?:填[报表]|自评|评价)(?:日期|时间)$|^日期$|^Filed$/, '填报日期'],
  [/^(?:评价|自评|预算|所属|实施)?年度$/, '年度'],
  [/^(?:金额|货币|计量)?单位$/, '金额单位'],
  [/^评分办法$/, '评分办法'],
  [/^(?:评价|自评|评定|绩效|总体)*(?:等级|等次)$|^Grade$/, '等级'],
  [/^(?:年度)?基本支出(?:总额|合计)?$|^Basicexpenditure$/, '基本支出总额'],
  [/^(?:年度)?项目支出(?:总额|合计)?$|^Projectexpenditure$/, '项目支出总额'],
  [/^往来资金$/, '往来资金'],
  [/^(?:项目|自评|绩效|评价)*(?:总得分|总分|总分值|自评得分|自评分|总评分)$/, '总分'],
  [/^项目类别$/, '项目类别'],
  [/^项目属性$/, '项目属性'],
  [/^项目类型$/, '项目类型'],
  [/^(?:\d\.)?(?:项目)?(?:主要)?实施内容(?:及过程概述|概述)?$|^(?:主要|项目)内容$/, '实施内容'],
  [/^(?:项目|单位|部门|分管)?(?:负责人|负责同志)(?:签[字名章])?$|^主要领导(?:签[字名])?$/, '负责人'],
  [/^财务(?:部门)?(?:负责人|主管)(?:签[字名章])?$/, '财务负责人'],
  [/^(?:填[报表]|制表|编制|经办)人(?:签[字名章])?$/, '填报人'],
  [/^(?:联系|联络|填报人)?(?:电话|方式)(?:号码)?$/, '联系电话'],
];

/** Labels that forms print and no key holds: what stands behind one is kept as its own, and none is anybody's value. */
const others =
  /^(?:财政(?:处|科|股)室|(?:中央|省级|市级|县级|地方)?财政部门|(?:部门|项目|单位)?联系人|投向领域|项目(?:编[码号]|代码|地址|地点|期限|周期|负责人及(?:联系)?电话|起止(?:时间|日期)|开始时间|完成时间|起始时间|终止时间|分类|级次|概况|概述|立项依据)|资金(?:性质|来源|用途)|单位(?:编码|代码|性质)|预算(?:编码|科目)|(?:审核|复核|评价|评审)人(?:员)?|审核意见|分管领导|职务|职称|备案号|开户行|账号|发布(?:时间|日期)|来源|浏览次数|发布机构|索引号|公开(?:时间|日期))$/;

/** The key that a label stands for. */
export const headKey = (text: string): string | undefined => {
  const label = labelOf(text);
  return label.length > 24 ? undefined : labels.find(([pattern]) => pattern.test(label))?.[1];
};

/** Whether a text is a label of the upper part or of a signature line, with a key or without. */
export const isHeadLabel = (text: string): boolean => headKey(text) !== undefined || others.test(labelOf(text));

/** Keys of persons, who sign below a form. */
export const personKeys: ReadonlySet<string> = new Set(['负责人', '财务负责人', '填报人', '联系电话']);
