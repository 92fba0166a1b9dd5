import { compact } from '../explained.js';
import { wordIn } from '../vague.js';
import { aboutTarget, type Finder, nameOf, standsIn } from './doubt.js';

/** The longest of several is told. */
const inTime = [
  '按时',
  '及时',
  '按期',
  '如期',
  '准时',
  '适时',
  '按计划',
  '按进度',
  '序时进度',
  '按要求',
  '按合同',
  '合同约定',
  '按约定',
  '按节点',
  '时间节点',
  '按规定时间',
  '规定时间',
  '规定时限',
  '规定期限',
  '计划时间内',
  '计划完成时间内',
  '要求时限',
  '要求时间',
  '尽快',
  '第一时间',
  '尽早',
  '与计划一致',
  '不延期',
  '无延期',
  '不逾期',
  '无逾期',
  '不超期',
];
const aboutTime = /时间|时限|时效|及时|进度|期限|工期|按时|按期/;
/** 在约定时间内, 按照工作计划, 计划工期内, 无拖延: what the list does not hold; a legal term is a date. */
const unnamed = new RegExp(
  [
    '按照?(?:工作|年度|施工|实施|项目|预定|既定|时间)?(?:计划|方案|安排|进度|合同|协议|约定|规定|要求|节点)',
    '(?:约定|规定|计划|要求|合同|协议|既定|预定|限定|承诺|合理)的?(?:时间|时限|期限|工期|周期)',
    '(?:无|不|未|没有)(?:拖延|延误|滞后|推迟)',
  ].join('|'),
);
/** A day, or one that can be worked out: 每月, 年底. */
const dated =
  /\d|[一二三四五六七八九十](?:月|日|天|季度|个工作日)|[年月季]底|[年月]末|每[月季周日]|当[月日年]|次[月日年]/;

/** A deadline without a date. */
export const findUndated: Finder = row => {
  const { target } = row;
  if (target.kind !== 'text' || !(standsIn(row, '时效') || aboutTime.test(nameOf(row)))) return undefined;
  const text = compact(target.source);
  const word = wordIn(text, inTime) ?? unnamed.exec(text)?.[0];
  return word && !dated.test(text) ? aboutTarget(row, 'deadline-undated', word) : undefined;
};
