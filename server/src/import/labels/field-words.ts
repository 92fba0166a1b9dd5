import type { ClosingKey, FieldKey } from '../../families/layout.js';

/*
 * Words of forms in the field for what the layouts label otherwise: published forms of provinces, cities and counties, of departments and of those
 * who re-check. What a layout prints or was met with stands in the layout alone. Labels come without white space, brackets and numbers.
 */
export type FieldWords<K> = readonly (readonly [RegExp, K])[];

/** What a column of the indicators' block holds. */
export type ColumnKey =
  | `level${number}`
  | 'name'
  | 'weight'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'score'
  | 'computed'
  | 'deviation'
  | 'measure'
  | 'note'
  | 'direction'
  | 'attainment'
  | 'evidence'
  | 'id'
  | 'goal'
  | 'baseline'
  | 'nature'
  | 'funds'
  | 'adjusted'
  | 'criterion'
  | 'through'
  | 'forecast'
  | 'likely'
  | 'tick'
  | 'gap'
  | 'share'
  | 'reviewActual'
  | 'reviewScore'
  | 'reviewComment'
  | 'label'
  | 'ordinal';

/** What stands in a column of the block of money. */
export type BudgetKey =
  | '年初预算数'
  | '预算数'
  | '到位数'
  | '执行数'
  | '执行率'
  | '得分'
  | '权重'
  | '原因'
  | '评分标准'
  | '截至执行数'
  | '截至执行率'
  | '预计执行数'
  | 'computed';

/** What a label of the upper part is about: a field that layouts print, or one that only some forms name. */
export type HeadKey = FieldKey | 'expenditure.transit' | 'currency' | 'profile';

/** Texts below the indicators; the opinion of who signs is none of the file’s. */
export type TextName = Exclude<ClosingKey, 'opinion'>;

/** Headings over the columns of the indicators. */
export const columnWords: FieldWords<ColumnKey> = [
  // 指标 of levels that no layout prints, and of tables that somebody made by hand
  [/^第?一级指标|^(?:一级|1级)(?:指标|目标)?$|^指标[一1]级$/, 'level1'],
  [/^第?二级指标|^(?:二级|2级)(?:指标|目标)?$|^指标[二2]级$/, 'level2'],
  [/^第?三级指标(?!.{0,4}[值数]$)|^(?:三级|3级)(?:指标|目标)?$|^指标[三3]级$/, 'level3'],
  [/^四级指标|^Level4$/, 'level4'],
  [/^五级指标|^Level5$/, 'level5'],
  [/^六级指标|^Level6$/, 'level6'],
  [
    /^(?:年度|当年|项目)?(?:绩效)?指标(?:完成情况)?$|^(?:绩效|评价|自评)?指标体系$|^(?:年度|当年)绩效指标(?:完成情况)?$/,
    'label',
  ],
  [/^(?:绩效|考核|评价|明细|具体)?指标(?:名称?|内容|项目?)$|^(?:具体|评价|考核|明细)指标$|^(?:评价|具体)内容$/, 'name'],
  // what the product itself adds beside a form
  [/^[计核]算得分$|^Computed$/, 'computed'],
  // forms of departments, which print how each row is scored
  [
    /^(?:指标)?(?:计算方法及)?(?:评分|评价|计分|扣分|考核|打分|赋分|得分(?:计算)?)(?:标准|细则|方法|规则|办法|依据|要求)(?:[及和](?:方法|依据))?$/,
    'criterion',
  ],
  [
    /^指标(?:说明|解释|含义|内涵|内容及说明)(?:[及和]计算方法)?$|^(?:指标)?(?:计算)?公式$|^(?:指标)?计算方法$|^(?:评价|评分)要点$|^(?:评分|得分|备注|情况|自评|补充)说明$/,
    'note',
  ],
  // working papers of finance bureaus and of firms that re-check
  [
    /^(?:财政|主管部门|评价组|专家|第三方|最终)?(?:复[核评审]|核[实定]|审[核定]|终[评审]|抽查)(?:后)?(?:得分|分[值数]?)$|^(?:财政|主管|业务|部门|单位|评价组|专家|第三方)+复[核评审]$|^Reviewedscore$/i,
    'reviewScore',
  ],
  [/^(?:复[核评审]|核[实定]|审[核定])(?:后)?(?:实际)?(?:完成)?(?:指标)?(?:值|情况)$/, 'reviewActual'],
  [/^复[核评审](?:意见|说明|情况说明|备注)$|^Reviewcomment$/i, 'reviewComment'],
  [/^偏(?:离度|差率)$/, 'gap'],
  [/^(?:目标|指标|实际)?完成(?:率|程度|比例|百分比|度)$|^(?:实现程度|得分系数|达成率|得分率)$/, 'share'],
  // monitoring during the year
  [/(?:完成目标|目标完成|完成)?(?:的)?可能性$/, 'likely'],
  [/预计/, 'forecast'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:实际)?(?:执行|完成)(?:情况|值|数)?$/, 'through'],
  [/^(?:上?半年度?|[前一二三]季度)(?:绩效)?(?:目标|指标)?(?:实际)?(?:执行|完成)(?:情况|值|数)$/, 'through'],
  [/^调整后?(?:的)?(?:年度)?(?:指标|目标)值?$|^全年调整(?:指标|目标)值$/, 'adjusted'],
  [
    /^(?:(?:项目|部门)?(?:单位)?(?:自评价?|自我评价)|实际|评价|评分|指标|考核|最终|绩效|单项|综合|加权后?|折算后?|折合)?得分(?:值|数|情况)?$|^(?:(?:项目|部门)?(?:单位)?自评|实得|实际|自我评)分(?:值|数)?$|^(?:自我|自评|指标)?(?:评|打)分$|^(?:项目|部门)?单位自评$/,
    'score',
  ],
  [
    /^(?:指标|设定|标准|单项|评价|参考|考核|目标|项目)?(?:分值|权重|权数|标准分|基准分|基础分|参考分|满分|应得分|赋分|配分|规定分值|基本分)(?:值|权重|设置)?$|^权重(?:分值?|%|系数)$|^分值占比$|^指标分$/,
    'weight',
  ],
  [/^(?:指标值?|计算|目标值?|条件|判断|比较|逻辑|关系)*(?:符号|运算符号?|关系符?|比较符|方向符)$/, 'sign'],
  [/^(?:计量|度量|数量|指标|指标值)?单位$|^量纲$/, 'unit'],
  [/^(?:绩效)?(?:指标)?(?:方向|性质)$|^指标属性$|^指标值?类型$|^正反向$|^定[性量][/或]?定[性量]$/, 'direction'],
  [/达成情况$/, 'attainment'],
  [/^(?:上年|基线|上年度|历史|去年|基期).{0,6}值$/, 'baseline'],
  [
    /^(?:年初|年度|全年|当年)?(?:计划|预期|目标|年初|应|设定|考核|期望)(?:完成|实现|达到)?(?:目标|指标)?(?:值|数)$|^(?:计划|预期)完成(?:情况|指标)$/,
    'target',
  ],
  [
    /(?:实际|完成|全年)[^目标]{0,6}(?:值|情况|数|结果)$|^(?:全年|年度)?(?:实际)?完成指标(?:值|数)?$|^实际完成$|^(?:实际)?(?:达到|达成)(?:值|数)?$|^实际(?:指标)?值$|^(?:实际|指标)(?:成效|绩效)$|^(?:绩效)?目标(?:完成|实现)情况$|^(?:实际)?实现(?:值|情况)$|^(?:指标)?执行情况$|^自评(?:完成)?值$|^(?:实际|指标)?业绩值$|^指标完成$|^(?:全年|年度|当年|本年)实际$|^完成绩效$/,
    'actual',
  ],
  [
    /^(?:年初|年度|预期|计划|全年|绩效|当年|本年|三级|设定|预设|申报|预算|批复|项目|考核|指标)*(?:设定)?(?:目标|指标)(?:值|数)?$|^(?:数值|目标任务数?|任务目标|计划任务数|年度计划|(?:目标|指标|任务|绩效)要求|(?:申报|批复|预设)值)$/,
    'target',
  ],
  [/偏差|原因|^(?:扣分|失分|减分|完成差异|差异|未完成)(?:情况|项)?(?:说明|理由|分析|情况)$/, 'deviation'],
  [/措施/, 'measure'],
  [/^(?:备注|说明|其他说明|Remarks)$/, 'note'],
  // keys of the language that people put into tables of their own
  [/^(?:佐证|证明|支撑)(?:材料|资料|依据)/, 'evidence'],
  [/^(?:指标)?编[号码]$/, 'id'],
  [/^对应目标$/, 'goal'],
  [/^数值类型$/, 'nature'],
  [/^资金(?:额度|量)$/, 'funds'],
  [/^序号$/, 'ordinal'],
  [/^Deviation/, 'deviation'],
];

/** Headings of reasons that are ticked. */
export const causeWords = /^(?:经费|制度|人员|硬件条件?|政策)保障$|^其他$/;

/** Headings over the columns of money. */
export const moneyWords: FieldWords<BudgetKey> = [
  [
    /^年初(?:部门|项目)?(?:预算|批复)(?:安排|批复)?(?:数|金额|资金)?(?:总额)?$|^年初(?:数|安排数?)$|^Initialbudget$/,
    '年初预算数',
  ],
  [/^(?:全年|年末)?预计(?:执行|支出|完成)(?:数|金额)?$/, '预计执行数'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:预算)?(?:执行|支出)(?:数|金额)?$/, '截至执行数'],
  [/^\d{1,2}[-~至—–]\d{1,2}月(?:份)?(?:预算)?(?:执行率|支出进度)$/, '截至执行率'],
  [
    /^(?:全年|当年|本年度?|调整后|年度|调整|年中|年末|最终|财政|批复|下达|转移支付|专项|项目|支出)*预算(?:安排|批复|下达|调整)?(?:数|金额|资金|额)?(?:总额|合计)?$|^(?:资金)?安排(?:数|金额|资金|额)$|^总预算$/,
    '预算数',
  ],
  [/^(?:当年)?下达(?:额度|数|金额|资金)$|^(?:实际)?到位(?:资金|数|金额)$|^资金到位(?:数|金额)$/, '到位数'],
  [
    /^(?:全年|实际|年度|当年|预算|转移支付|专项|项目|资金|支出(?=执行)|累计|已)*(?:(?:执行|支出)(?:数|金额|资金|总额|额|合计)*|(?:使用|支付|拨付)(?:数|金额|资金|额)*|(?:支出)?决算数?|决算支出数?|支出决算)$|^实际完成值$/,
    '执行数',
  ],
  [/^(?:全年|预算|资金|项目|支出(?=执行))*(?:执行|支出|支付|使用)(?:率|进度|比例)$|^(?:预算)?完成率$/, '执行率'],
  [/^[计核]算得分$|^Computed$/, 'computed'],
  [/^(?:自评|实际|预算执行率?|执行率?)?得分$|^自?评分$/, '得分'],
  [/^(?:预算执行率?|执行率?)?(?:分值|权重分?|标准分值?|满分)$/, '权重'],
  [/原因|^情况说明$/, '原因'],
];

/** The label of the block of money. */
export const moneyLabels =
  /^(?:部门|单位|项目|年度)?(?:整体)?(?:预算(?:支出|资金)?执行(?:情况|率)?|资金(?:使用|执行|投入|安排及使用|投入和使用)?(?:情况|总额)?|(?:年度)?预算(?:安排)?情况|(?:项目)?经费(?:情况)?|年度资金总额|预算资金(?:情况)?)$/;

/** Labels of the upper part, and of the lines below the form. */
export const headWords: FieldWords<HeadKey> = [
  [
    /^(?:单位(?:名称|全称)|(?:填[报表]|申报|预算|编[制报])(?:单位|部门)|部门名称|部门单位名称|单位部门名称|部门|(?:被)?(?:自评|评价)价?单位)(?:名称|全称)?$/,
    'organization',
  ],
  [
    /^(?:项目)?(?:具体)?(?:实施|承担|执行|建设|责任)(?:单位|部门|科室|主体)(?:名称)?$|^项目单位(?:名称)?$|^(?:项目|资金)?使用(?:单位|部门)$|^用款单位$/,
    'implementer',
  ],
  [/^(?:中央)(?:级)?(?:业务)?主管部门(?:名称|及代码)?$/, 'department.central'],
  [/^(?:地方|省级?|市级?|县级?|区级|自治区|市县|州)(?:预算|业务)?(?:主管部门)(?:名称|及代码)?$/, 'department.local'],
  [
    /^(?:项目|预算|业务|一级)?(?:主管部门|主管单位|主管预算(?:单位|部门)|归口(?:管理)?部门|Department)(?:名称|及代码|及编码)?$|^一级预算(?:单位|部门)$/,
    'department',
  ],
  [
    /^(?:(?:一级|二级|支出|评价|资金|子)?项目|转移支付(?:项目)?|专项(?:资金|转移支付)?|资金|政策|工程|基金)名称$|^项目全称$/,
    'project',
  ],
  [/^(?:填[报表写]|报送|上报|自评|评价|编制)(?:日期|时间)$|^日期$/, 'filed'],
  [/^(?:评价|自评|预算|所属|实施|项目)?年(?:度|份)$/, 'year'],
  [/^(?:金额|货币|计量)单位$/, 'currency'],
  [/^评分办法$/, 'profile'],
  [/^(?:评价|自评|评定|绩效|总体)*(?:等级|等次)(?:评定)?$|^评级$|^Grade$/, 'grade'],
  [/^(?:年度)?基本支出(?:总额|合计)?$/, 'expenditure.basic'],
  [/^(?:年度)?项目支出(?:总额|合计)?$/, 'expenditure.project'],
  [/^往来资金$/, 'expenditure.transit'],
  [/^(?:项目|部门|单位|自评|绩效|评价)*(?:总得分|总分|总分值|自评得分|自评分数?|总评分)$/, 'total'],
  [/^项目类别$/, 'category'],
  [/^项目属性$/, 'attribute'],
  [/^项目类型$/, 'kind'],
  [/^(?:\d\.)?(?:项目)?(?:主要)?实施内容(?:及过程概述|概述)?$|^(?:主要|项目)内容$/, 'content'],
  [/^(?:项目|单位|部门|分管)?(?:主要)?(?:负责人|负责同志)(?:签[字名章])?$|^主要领导(?:签[字名])?$/, 'responsible'],
  [/^财务(?:部门)?(?:负责人|主管)(?:签[字名章])?$/, 'finance-head'],
  [/^(?:填[报表]|制表|编制|经办)人员?(?:签[字名章])?$/, 'filled-by'],
  [/^(?:联系|联络|填报|联系人|填报人|办公)?(?:电话|方式|手机)(?:号码)?$/, 'phone'],
];

/** Labels that forms print and no key holds: what stands behind one is kept as its own, and none is anybody's value. */
export const unreadHeadWords =
  /^(?:财政(?:处|科|股)室|(?:中央|省级|市级|县级|地方)?财政部门|(?:部门|项目|单位)?联系人|投向领域|项目(?:编[码号]|代码|地址|地点|期限|周期|负责人及(?:联系)?电话|起止(?:时间|日期)|开始时间|完成时间|起始时间|终止时间|分类|级次|概况|概述|立项依据)|资金(?:性质|来源|用途)|单位(?:编码|代码|性质)|预算(?:编码|科目)|(?:审核|复核|评价|评审)人(?:员)?|审核意见|分管领导|职务|职称|备案号|开户行|账号|发布(?:时间|日期)|来源|浏览次数|发布机构|索引号|公开(?:时间|日期))$/;

/** Labels of the texts below the indicators. */
export const closingWords: FieldWords<TextName> = [
  [
    /^.{0,16}偏差.{0,16}(?:分析|原因)|^(?:绩效)?(?:目标|指标)?(?:未完成|偏离)(?:绩效)?(?:目标|指标)?的?(?:主要)?原因|^原因分析$/,
    'deviations',
  ],
  [
    /^(?:下一?步|后续|拟采取的?)?(?:整改|改进)(?:工作)?的?(?:措施|建议|意见)|^下一?步(?:工作)?(?:措施|打算|计划|建议)|^(?:建议和改进措施|意见(?:和|及)?建议|(?:有关|相关|工作)?建议(?:[或和及与](?:举措|措施))?)$/,
    'improvements',
  ],
  [
    /^(?:绩效|综合|项目)?(?:自评|评价|自评价|总体)结论$|^综合评价情况及评价结论$|^(?:绩效)?自评(?:综述|总结)$|^(?:综合|总体)评价$/,
    'conclusion',
  ],
  [
    /^(?:项目|主要)?(?:存在)?(?:的)?(?:主要)?(?:问题|不足)(?:(?:及|和|、)(?:不足|原因(?:分析)?|(?:下一?步)?(?:拟采取的)?(?:整改|改进)(?:措施|意见)))*$/,
    'problems',
  ],
  [/^备注$|^说明$|^注$|^其他需要?说明|^其他(?:说明|事项|事项说明)$|^需要说明的?(?:事项|问题|情况)$/, 'note'],
];

/** The label of the total, perhaps with it in the same cell, and that of a group’s subtotal. */
export const totalWords: FieldWords<'total' | 'subtotal'> = [
  [
    /^(?:总分(?:值|合计)?|总计(?:得分)?|(?:总|累计|最终|综合)得分|自评总(?:得)?分|自评得分合计|(?:得分)?合计(?:得分)?|总评分|Total)(?:[:：][\d.]+分?)?$/,
    'total',
  ],
  [/^(?:.{1,10}指标|本页)?小计$|^.{1,10}指标合计$|^本页合计$/, 'subtotal'],
];

/** The label in front of the goals, and the headings over them and over what came of them. */
export const goalLabels =
  /^(?:项目|部门|单位)?(?:年度|当年|全年)?(?:总体|绩效|整体|工作|任务|预期)*目标(?:及?(?:实际)?完成情况)?$|^年度(?:工作)?任务$|^项目(?:年度)?目标完成情况$/;
/** Headings over what was aimed at. */
export const aimWords =
  /^(?:项目|部门)?(?:年初|年度|全年|当年|预期|计划|总体|设定|申报|批复|调整后?|绩效|整体|任务)*的?目标(?:内容|申报)?$/;
/** Headings over what came of it. */
export const outcomeWords =
  /^(?:项目|部门)?(?:全年|年度|年末|当年)?(?:总体|绩效|整体|任务)*(?:目标)?(?:的)?(?:实际|具体)?(?:完成|实现)(?:绩效)?(?:目标)?的?(?:情况|结果)(?:综述|说明|及成效)?$|^(?:全年|年度)?实际(?:完成|绩效|完成绩效)(?:目标)?$|^(?:年度)?目标完成$/;

/** Matters of how funds were managed, beside those that the layouts print. */
export const managementItems = /^.{2,8}(?:性|情况)$/;
/** Headings of the table of how funds were managed. */
export const managementHeadings = /^(?:事项|情况说明|存在(?:的)?问题(?:和改进措施)?)$/;
