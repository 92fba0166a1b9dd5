import { checkRule } from '../testing.js';
import { textTooLong } from './text-too-long.js';

const form = (conclusion: string): string => `评分办法: sichuan-2023
年度: 2023
绩效指标: []
评价结论: ${conclusion}
`;

checkRule(textTooLong, 'as many characters as the box holds', form('好'.repeat(200)));

checkRule(
  textTooLong,
  'one more, each box for itself, marks counted and white space not',
  `${form('好'.repeat(201))}#     ${'^'.repeat(201)} info “评价结论”有 201 字，办法规定不超过 200 字，多 1 字。请压缩。
存在问题: ${'𠮷，'.repeat(100)}
改进措施: |
  ${'办 '.repeat(199)}
  法
`,
);

checkRule(textTooLong, 'no bound, nothing to say', form('好'.repeat(999)).replace('sichuan-2023', 'wuhan-2020'));
