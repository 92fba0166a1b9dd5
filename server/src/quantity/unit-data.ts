import type { UnitFamily } from './value.js';

/** Units of one dimension: each line is `size name other names…`; a size is a decimal or an exact fraction of the base unit. */
export interface DimensionData {
  readonly dimension: string;
  readonly family: UnitFamily;
  readonly units: readonly string[];
}

const of = (dimension: string, family: UnitFamily, ...units: readonly string[]): DimensionData => ({
  dimension,
  family,
  units,
});

/** Everything measured. 亩 is 2000/3 平方米, 里 is 500 米; 月, 季度 and 年 are a calendar scale of their own; so is 工作日. 人月 is 人·月. */
export const measures: readonly DimensionData[] = [
  of('money', 'money', '1 元 人民币元 元人民币 圆 RMB CNY ¥', '0.1 角'),
  of('money-usd', 'money', '1 美元 美金 USD $'),
  of('money-hkd', 'money', '1 港元 港币 HKD'),
  of('money-eur', 'money', '1 欧元 EUR €'),
  of('money-jpy', 'money', '1 日元 日圆 JPY'),
  of('money-gbp', 'money', '1 英镑 GBP £'),
  of(
    'length',
    'length',
    '1 米 m 公尺 延米 延长米 线米',
    '0.000000001 纳米 nm',
    '0.000001 微米 μm um',
    '0.001 毫米 mm',
    '0.01 厘米 公分 cm',
    '0.1 分米 dm',
    '1000 千米 公里 km',
    '500 里 华里 市里',
    '1852 海里',
  ),
  of(
    'area',
    'area',
    '1 平方米 ㎡ m² m2 m^2 米² 平米 平方 平',
    '0.000001 平方毫米 mm² mm2',
    '0.0001 平方厘米 cm² cm2 厘米²',
    '0.01 平方分米 dm² dm2',
    '1000000 平方公里 平方千米 km² km2 ㎢ 千米² 公里²',
    '2000/3 亩 市亩',
    '10000 公顷 ha hm² hm2',
    '200000/3 顷',
  ),
  of(
    'volume',
    'volume',
    '1 立方米 方 立方 m³ m3 m^3 ㎥ 米³',
    '0.001 升 公升 立方分米 L l dm³ dm3',
    '0.000001 毫升 立方厘米 ml mL cm³ cm3 cc 厘米³',
  ),
  of(
    'mass',
    'mass',
    '1 克 公克 g',
    '0.000001 微克 μg ug',
    '0.001 毫克 mg',
    '1000 千克 公斤 kg ㎏',
    '1000000 吨 公吨 t T',
    '500 斤 市斤',
    '50 两',
  ),
  of(
    'time',
    'time',
    '1 秒 秒钟 s',
    '0.001 毫秒 ms',
    '60 分钟 min',
    '3600 小时 个小时 h hr',
    '86400 天 日 日历天 日历日 自然日 个自然日 d',
    '604800 周 星期 个星期 个周',
  ),
  of('time-month', 'time', '1 月 个月', '3 季度 个季度 季', '12 年 周年 个年度'),
  of('workday', 'time', '1 工作日 个工作日'),
  of('temperature', 'temperature', '1 ℃ 摄氏度 °C 度C'),
  of('temperature-f', 'temperature', '1 ℉ 华氏度 °F'),
  of(
    'ratio',
    'ratio',
    '1/100 % 百分比 百分率 百分点 个百分点',
    '1/1000 ‰ 千分点 个千分点',
    '1/10000 ‱ 基点 个基点 bp',
    '1/1000000 ppm',
    '1/10 成 折',
    '1 倍',
  ),
  of('power', 'other', '1 瓦 W', '1000 千瓦 kW', '1000000 兆瓦 MW', '1000000000 吉瓦 GW'),
  of('energy', 'other', '1 千瓦时 千瓦·时 千瓦小时 度 度电 kWh', '1000 兆瓦时 MWh'),
  of('heat', 'other', '1 焦 焦耳 J', '1000 千焦 kJ', '1000000 兆焦 MJ', '1000000000 吉焦 GJ'),
  of('coal', 'other', '1 吨标准煤 吨标煤 tce', '0.001 千克标准煤 公斤标准煤 千克标煤 kgce'),
  of('pressure', 'other', '1 帕 Pa', '1000 千帕 kPa', '1000000 兆帕 MPa'),
  of('voltage', 'other', '1 伏 V', '1000 千伏 kV'),
  of('apparent-power', 'other', '1 伏安 VA', '1000 千伏安 kVA', '1000000 兆伏安 MVA'),
  of('frequency', 'other', '1 赫兹 Hz', '1000 千赫 kHz', '1000000 兆赫 MHz', '1000000000 吉赫 GHz'),
  of('sound', 'other', '1 分贝 dB'),
  of('angle', 'other', '1 °'),
  of('bandwidth', 'other', '1 Mbps', '1000 Gbps'),
  of('count:人·time', 'other', '86400 人天 人日 个人天', '3600 人时'),
  of('count:人·time-month', 'other', '1 人月 个人月', '12 人年'),
];

/** Count words; each is a dimension of its own, those in one group with `=` are one. */
export const counts = `
个=个数=个点位 家 次=次数 人=名=位=人员=人数 人次 件 项 条 份 场 类 起 户=户数 台 套 台套=台(套)=台/套=套/台 件套=件(套)=件/套 座 处 所 栋=幢 间 辆 艘 只 头 匹 株 棵 批 期 班 组 册 本 篇 幅 张 枚 宗 例 笔 单 门 部 片 块 根 盏 颗 群 窝 羽 尾 口 眼 孔 架 列 节 支 枝 把 顶
面 扇 樘 盘 盒 箱 袋 包 瓶 桶 罐 筐 卷 捆 束 双 对 副 付 款 种 样 级 层 段 道 环 轮 届 代 席 桌 床 张床位=床位 床日 站 点 个点 点位 网点 站点 路 线 号 版 页 字 字节 行 句 首 曲 集 部门 幕 台次 台班 机时
家次 户次 车次 班次 场次=场(次)=场/次 批次=批(次)=批/次 件次 例次 辆次 只次 头次 项次 艘次 架次 航次 船次 趟 回 遍 人份 头份 剂次 剂 针 针次 轮次 频次
村=行政村 镇 乡 县 市 区 街道 社区 乡镇 园区 企业 单位 机构 学校 医院 项目 课题 课时 学时 工时 学分 学期 学年 标段 公示 案 案件 案例 专利 论文 报告 方案 制度 平台 系统 品种 品牌 岗位 学位 席位 泊位 车位 充电桩 桩 杆 井 房 宅 店 厂 团 队 支队 校 院 馆 室 厅 园 库 池 塘 坝 桥 渠 河 湖 山 岛 林
档 卡 证 票 稿 信 牌 屏 幢次 栋次 工程 岗 员 军 兵 师 尊 具 体 味 帖 服 丸 片区 网格 小区 分 元次 批件 单位工程 亩次 步 篇次 册次 点赞 标箱 集装箱 TEU 像素
`;
