import { layouts } from '../../families/index.js';
import { layoutWords } from '../../families/layout-words.js';

const usual = [
  '产出指标',
  '效益指标',
  '满意度指标',
  '投入指标',
  '过程指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
  '社会公众或服务对象满意度指标',
  '定量指标',
  '定性指标',
  '指标名称',
  '序号',
  '得分系数',
  '指标权重',
  '指标得分',
  '是否核心指标',
  '执行率权重',
  '执行率得分',
  '全年实际值',
  '调整指标值',
  '年初指标值',
  '全年完成值',
  '年初设定目标',
  '年度总体目标完成情况综述',
  '项目负责人及电话',
  '项目负责人及联系电话',
  '年度资金总额',
  '其中：本年财政拨款',
  '其中:本年财政拨款',
  '本年财政拨款',
  '当年财政拨款',
  '上年结转资金',
  '其他资金',
  '达成预期指标',
  '部分达成预期指标',
  '未达成预期指标',
  '效果明显',
];

/** The words by which a text without separators is cut: the labels of every layout, as printed and as met, and the usual names of groups. */
export const flatWords: ReadonlySet<string> = new Set(
  [...layouts.flatMap(layout => layoutWords(layout).flatMap(({ words }) => words)), ...usual]
    .flatMap(word => [word, word.normalize('NFKC')])
    .map(word =>
      word
        .replace(/\s+/g, '')
        .replace(/[(（][^()（）]*[)）]$/, '')
        .replace(/[:：]$/, ''),
    )
    .filter(
      word =>
        word.length > 1 &&
        !/^(?:单位|项目|说明|备注|指标|目标|等级|合计|其他|小计|附件|年度)$/.test(word) &&
        !word.includes('{'),
    ),
);
