import { evidenceMissing } from './evidence-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  evidenceMissing,
  'each missing file; addresses are left alone',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 佐证材料: [ 佐证/一.pdf, 佐证/二.pdf, https://example.com/三.pdf ] }
#                                              ^^^^^^^^ warning 找不到佐证材料 佐证/二.pdf（路径从本文件所在的文件夹算起）。请改正路径，或把材料放到该处。
`,
  { world: { fileExists: path => ['佐证/一.pdf'].includes(path) } },
);

checkRule(
  evidenceMissing,
  'silent where files cannot be looked at',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 佐证材料: 佐证/一.pdf }
`,
);

checkRule(
  evidenceMissing,
  'a drive letter is no address',
  `indicators:
  - { name: a, weight: 40, target: 1, evidence: 'C:/one.pdf' }
#                                               ^^^^^^^^^^^^ warning The evidence C:/one.pdf is not there (paths count from this file’s folder). Correct the path, or put the file there.
`,
  { locale: 'en', world: { fileExists: path => path.length < 0 } },
);

checkRule(
  evidenceMissing,
  'a file named in many rows is one finding',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 佐证材料: 台账.xlsx }
#                                  ^^^^^^^ warning 找不到佐证材料 台账.xlsx，共有 2 处引用（路径从本文件所在的文件夹算起）。请改正路径，或把材料放到该处。
  - { 名称: 乙, 权重: 40, 目标值: 1, 佐证材料: [ 台账.xlsx ] }
`,
  { world: { fileExists: () => false } },
);

checkRule(
  evidenceMissing,
  'an empty folder is told as empty',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 佐证材料: [ 佐证/, 台账.xlsx ] }
#                                    ^^^ warning 佐证材料 佐证/ 是空的。请放入材料，或改正路径。
`,
  { world: { fileExists: () => true, isEmpty: path => path === '佐证/' } },
);

checkRule(
  evidenceMissing,
  'what a paper is called is no file; with an extension or a folder it is one',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 佐证材料: [ 培训签到表, 验收报告（2023年）, 签到表.xls ] }
#                                                        ^^^^^^^ warning 找不到佐证材料 签到表.xls（路径从本文件所在的文件夹算起）。请改正路径，或把材料放到该处。
`,
  { world: { fileExists: () => false } },
);
