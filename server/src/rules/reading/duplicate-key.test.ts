import { duplicateKey } from './duplicate-key.js';
import { checkRule } from '../testing.js';

checkRule(
  duplicateKey,
  'the second becomes a comment, nothing is lost',
  `绩效指标:
  - 名称: 走访企业次数
    权重: 80
    目标值: 30
    权重: 3
#   ^^ error 💡 “权重”在这里写了两次，只按前面的一个计算。请留下正确的一个。
    完成值: 32
`,
  {
    fixed: `绩效指标:
  - 名称: 走访企业次数
    权重: 80
    目标值: 30
    # 权重: 3
    完成值: 32
`,
  },
);

checkRule(
  duplicateKey,
  'in both vocabularies',
  `绩效指标:
  - { 名称: 甲, 权重: 80, weight: 3 }
#                    ^^^^^^ error “weight” is the same key as “权重” above; only the first counts. Keep the right one.
`,
  { locale: 'en' },
);

checkRule(
  duplicateKey,
  'silent where the same word stands in different places',
  `绩效指标:
  - { 名称: 甲 }
  - { 名称: 乙 }
`,
);

checkRule(
  duplicateKey,
  'a repetition that says the same goes',
  `标题: 表
标题: 表
^^ error 💡 “标题”在这里写了两次，只按前面的一个计算。请留下正确的一个。
`,
  {
    fixed: `标题: 表
`,
  },
);

checkRule(
  duplicateKey,
  'two names in one row may be two rows',
  `绩效指标:
  - 名称: 甲
    权重: 80
    名称: 乙
#   ^^ error 💡 同一行指标里有两个“名称”。如为新的一行，请在前面加“- ”。
`,
);
