/** Lists that hold where a profile says nothing; an own profile adds to most of them. */

/** The usual grades, from so many of a hundred points on. */
export const grades = [
  { name: '优', from: '90' },
  { name: '良', from: '80' },
  { name: '中', from: '60' },
  { name: '差', from: '0' },
];

const usual = { 'zh-CN': '按通行的复核做法', en: 'As re-checks usually do' };

/** What a reviewer may take points off for. */
export const catalogue = [
  {
    id: 'no-evidence',
    title: { 'zh-CN': '无佐证材料', en: 'No evidence' },
    share: '100',
    clause: usual,
  },
  {
    id: 'empty',
    title: { 'zh-CN': '空泛无考核性', en: 'Row that says nothing to hold it against' },
    share: '100',
    clause: usual,
  },
  { id: 'vague', title: { 'zh-CN': '不明确', en: 'Unclear row' }, share: '60', clause: usual },
  { id: 'unmeasured', title: { 'zh-CN': '未量化', en: 'Row without a measure' }, share: '30', clause: usual },
  {
    id: 'mismatch',
    title: { 'zh-CN': '材料与完成值不符', en: 'Evidence differs from the actual' },
    share: '100',
    clause: usual,
  },
  { id: 'partly-late', title: { 'zh-CN': '部分延期', en: 'Partly late' }, share: '30', clause: usual },
];

const splitWords = (words: string): readonly string[] => words.trim().split(/\s+/);

/** How attainment is written on the country's forms beside the language's own words. */
export const bandWordLists = {
  met: ['达成年度指标', '达成预期指标'],
  partial: ['部分达成年度指标并具有一定效果', '部分达成预期指标并具有一定效果'],
  unmet: ['未达成年度指标且效果较差', '未达成预期指标且效果较差'],
};

/** The usual words by which doubtful rows are found. */
export const wordLists = {
  vague: splitWords(`
    显著 明显 有效 较好 良好 持续 不断 进一步 逐步 切实 大力 积极 稳步 充分 提升 提高 加强 增强
    完善 改善 优化 促进 推动 推进 保障 健全 强化 巩固 增加 发挥 落实 规范 成效 效果 作用 影响
    长期 深远 到位 有所`),
  money: splitWords(`
    支付率 资金支付率 到位率 资金到位率 执行率 预算执行率 资金使用率 使用率 拨付率 资金拨付率 支出进度
    支出率 拨付及时率 资金拨付 资金支付 支付金额 支出金额 拨付金额 投入资金 资金投入`),
  unfinished: splitWords(`
    未验收 待验收 尚未验收 未完工 未完成 尚未完成 未竣工 尚未竣工 未开工 尚未开工 未开展 未实施
    尚在实施 正在实施 正在进行 正在办理 正在建设 在建 推进中 建设中 进行中 实施中 办理中 施工中 待完成
    待实施 待验 未交付 未启动 尚未启动 未投入使用 延期 暂缓 结转下年`),
  /** Harm, cost and delay. */
  reverse: splitWords(`
    事故 投诉 故障 违规 违法 违纪 违约 成本 费用 耗时 耗费 用时 响应时间 处理时间 处置时间 办理时间
    等待时间 等候时间 工期 时限 响应时长 等待时长 返修率 返工率 发生率 死亡率 病死率 发病率 感染率 伤亡
    死亡人数 受伤人数 差错 失误 错误率 误差 缺陷率 次品率 废品率 不合格率 退货率 损耗率 漏损率 漏报率
    流失率 辍学率 失业率 空置率 闲置率 逾期率 负债率 调整率 结转结余率 结余率 变动率 偏差率 偏离率
    变更率 缺勤率 不良率 缺株率 差评率 中断 停机 宕机 超时 延误 缺勤 旷工 脱岗 泄漏 渗漏 漏检 误报 差评
    超支 浪费 拖欠 排放量 排放浓度 能耗 电耗 水耗 物耗 消耗量 上访 信访 纠纷 重大疫情 火灾`),
  /** Their handling and their fall, and what is wanted much of. */
  forward: splitWords(`
    节约率 保障率 达标率 合格率 办结率 化解率 处置率 整改率 查办率 下降率 降低率 满意度 满意率 下降
    降低 降幅 减少 压减 压降 削减 减排 减免 节约 节省 节能 处理 处置 化解 调处 调解 办结 结案
    查处 整改 整治 治理 排查 检查 巡查 督查 监督 监测 监控 监管 预防 防范 防控 应急 救援 抢修
    修复 维修 维护 演练 培训 宣传 教育 宣讲 接待 受理 回复 核算 核查 审计 评估 评审 补助 补贴
    资助 救助 保险 建设 改造 平台 系统 设备 完成率 及时率 覆盖率 知晓率 答复率 回访率 签订 签约
    引进 招商 招引 新增 举办 开展 组织 参加 走访 慰问 服务 受益 发放 制作 编制 印制 购置 采购`),
};
