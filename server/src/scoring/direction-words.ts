import { remembered } from '../text/remembered.js';

/**
 * Words in an indicator's name that tell which way is better. The last one decides: 投诉办结率 is better high, 事故发生率 low.
 * Source: the language's own two lists, with more words of the same kinds (harm, cost and delay; their handling, their fall, and what is done for its own sake).
 */
const less = `
事故 投诉 故障 违规 违法 违纪 违约 成本 费用 耗时 耗费 用时 响应时间 处理时间 处置时间 办理时间 等待时间 等候时间 办理时限 响应时长 等待时长
返修率 返工率 发生率 死亡率 病死率 发病率 感染率 伤亡 死亡人数 受伤人数 差错 失误 错误率 误差 缺陷率 次品率 废品率 不合格率 退货率 损耗率 漏损率 漏报率 流失率
辍学率 失业率 空置率 闲置率 逾期率 负债率 调整率 结转结余率 结余率 变动率 偏差率 偏离率 超支 浪费 拖欠 排放量 排放浓度 能耗 电耗 水耗 物耗 消耗量 上访 信访 纠纷 重大疫情 火灾`;

const more = `
节约率 保障率 达标率 合格率 办结率 化解率 处置率 整改率 查办率 下降率 降低率 满意度 满意率 下降 降低 降幅 减少 压减 压降 削减 减排 减免 节约 节省 节能
处理 处置 化解 调处 调解 办结 结案 查处 整改 整治 治理 排查 检查 巡查 督查 监督 监测 监控 监管 预防 防范 防控 应急 救援 抢修 修复 维修 维护 演练 培训 宣传 教育 宣讲 接待 受理 回复
核算 核查 审计 评估 评审 补助 补贴 资助 救助 保险 建设 改造 平台 系统 设备 完成率 及时率 覆盖率 知晓率 答复率 回访率
签订 签约 引进 招商 招引 新增 举办 开展 组织 参加 走访 慰问 服务 受益 发放 制作 编制 印制 购置 采购`;

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);
const all: readonly (readonly [string, 'at-most' | 'at-least'])[] = [
  ...listed(less).map(word => [word, 'at-most'] as const),
  ...listed(more).map(word => [word, 'at-least'] as const),
];

interface Spoken {
  readonly word: string;
  readonly direction: 'at-most' | 'at-least';
  readonly end: number;
}

/** 控制率 of what should not grow is best low; any other says nothing. */
const control = /(?:(?<less>经费|费用|成本|支出|人员|编制|规模)[“”"’'》）)]{0,2})?控制率/g;

/** The direction that a name speaks for, and the word that says so; of words that end at one place the longest. */
export const spokenFor = (name: string): Spoken | undefined => spoken(name).last;

const spoken = remembered((name): { readonly last: Spoken | undefined } => {
  let last: Spoken | undefined;
  for (const [word, direction] of all) {
    const at = name.lastIndexOf(word);
    const end = at + word.length;
    if (at >= 0 && (!last || end > last.end || (end === last.end && word.length > last.word.length)))
      last = { word, direction, end };
  }
  const limit = [...name.matchAll(control)].at(-1);
  const end = limit ? limit.index + limit[0].length : 0;
  if (!limit || (last && last.end > end)) return { last };
  return { last: limit.groups?.['less'] ? { word: '控制率', direction: 'at-most', end } : undefined };
});
