import { expect, test } from 'vitest';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { spokenFor } from './direction-words.js';

const { words } = builtInProfile('wuhan-2020') as Profile;

test.each([
  ['全年污水排放量', 'at-most'],
  ['预算调整率', 'at-most'],
  ['结转结余率', 'at-most'],
  ['“三公经费”控制率', 'at-most'],
  ['财政供养人员控制率', 'at-most'],
  ['培训成本', 'at-most'],
  ['工程变动率', 'at-most'],
  ['成本节约率', 'at-least'],
  ['违法案件查办率', 'at-least'],
  ['信访投诉办结率', 'at-least'],
  ['事故隐患整改率', 'at-least'],
  ['能耗降低率', 'at-least'],
  ['投诉满意度', 'at-least'],
  ['签订亿元以上项目', 'at-least'],
  ['森林病虫害控制率', undefined],
  ['火灾事故控制率', undefined],
  ['平均用工', undefined],
  ['网络中断次数', 'at-most'],
  ['系统故障响应时长', 'at-most'],
  ['污水处理成本', 'at-most'],
  ['设备平均维修时长', undefined],
  ['评审周期（工作日）', undefined],
  ['设备购置费', undefined],
  ['受理投诉', undefined],
  ['降低能耗', undefined],
  ['节约人工成本', undefined],
  ['降低企业运营成本', undefined],
])('%s speaks for %s', (name, expected) => expect(spokenFor(name, words)?.direction).toBe(expected));
