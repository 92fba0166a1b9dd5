import { checkRule } from '../testing.js';
import { approvedMissing } from './approved-missing.js';

const form = (path: string): string => `批复目标: ${path}\n年度: 2020\n绩效指标: []\n`;

checkRule(
  approvedMissing,
  'a file that is not there',
  form('目标.perf.yaml').replace(
    '\n年度',
    '\n#     ^^^^^^^^^^^^ error 找不到批复目标文件“目标.perf.yaml”，目标有没有改动无从核对。请核对“批复目标”的路径。\n年度',
  ),
);
checkRule(
  approvedMissing,
  'the form itself',
  form('本表.perf.yaml').replace('\n年度', '\n#     ^^^^^^^^^^^^ error 批复目标写的是本表自己，…\n年度'),
);
checkRule(
  approvedMissing,
  'a file without targets',
  `${form('目标.perf.yaml').replace('\n年度', '\n#     ^^^^^^^^^^^^ error “目标.perf.yaml”里没有读到绩效目标表，…\n年度')}#- 目标.perf.yaml\n标题: 甲\n`,
);
checkRule(
  approvedMissing,
  'a table where tables cannot be read',
  form('目标表.xlsx').replace(
    '\n年度',
    '\n#     ^^^^^^^^ info “目标表.xlsx”是表格，网页版和远程文件夹里读不到，目标有没有改动无从核对。请用桌面版打开，或先导入成 .perf.yaml 再引用。\n年度',
  ),
);
