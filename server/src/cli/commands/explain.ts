import type { Command } from '../command.js';
import { onlyWith } from '../idle-options.js';

export const explainCommand: Command = {
  name: 'explain',
  operands: 'CODE|FILE:LINE|PROFILE',
  count: [0, 1],
  about: {
    'zh-CN': '说明一条检查规则、某一行的得分是怎么算出来的、一套评分办法，或一句评分标准',
    en: 'explain a rule, how the score at a line is worked out, a profile, or a scoring sentence',
  },
  options: [
    {
      name: 'criterion',
      value: 'SENTENCE',
      about: {
        'zh-CN': '说明一句评分标准怎么读，并算一个例子',
        en: 'how a scoring sentence is read, with an example worked',
      },
    },
    {
      name: 'weight',
      value: 'W',
      about: { 'zh-CN': '例子的权重', en: 'the weight of the example' },
      idle: onlyWith('criterion'),
    },
    {
      name: 'target',
      value: 'A',
      about: { 'zh-CN': '例子的目标值', en: 'the target of the example' },
      idle: onlyWith('criterion'),
    },
    {
      name: 'actual',
      value: 'B',
      about: { 'zh-CN': '例子的完成值', en: 'the actual of the example' },
      idle: onlyWith('criterion'),
    },
  ],
  run: async (context, given) => (await import('../explain.js')).explain(context, given),
};
