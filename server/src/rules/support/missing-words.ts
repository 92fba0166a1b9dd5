import type { KeySpec, MappingName } from '../../language/key-spec.js';
import type { Stage } from '../../language/evaluation.js';
import type { Words } from '../../text/locale.js';

interface Lack {
  readonly mapping: MappingName;
  readonly specs: readonly KeySpec[];
  /** Whether the form gives points. */
  readonly isScored: boolean;
  readonly stage: Stage;
}

/** What follows from something missing, and what to do. */
export const consequence = (missing: Lack): Words =>
  consequences[neededBy(missing)] ?? { 'zh-CN': '。请补填。', en: '. Fill in what is missing.' };

function neededBy({ mapping, specs: [spec], isScored, stage }: Lack): string {
  if (mapping === 'evaluation' && spec?.name === 'indicators') return 'indicators';
  if (stage !== 'self-evaluation' && spec?.name !== 'name') return '';
  if (mapping === 'indicator' && spec?.name === 'target' && !isScored) return 'targetAlone';
  return mapping === 'indicator' ? (spec?.name ?? '') : 'budget';
}

const consequences: Readonly<Record<string, Words>> = {
  indicators: {
    'zh-CN': '，这份文件没有可以计分的内容。请列出一级、二级、三级指标。',
    en: ': there is nothing to score. List the groups and indicators.',
  },
  name: {
    'zh-CN': '，请补填指标名称。',
    en: ': the row does not say what it is about. Name the indicator.',
  },
  weight: {
    'zh-CN': '，暂不计分。请补填分值；确实不考核的，写明“不适用”及原因。',
    en: ': the row cannot be scored and the total is provisional. Write its points, or say with “not-applicable” why it does not count.',
  },
  target: {
    'zh-CN': '，暂不计分。请按年初批复的绩效目标填写。',
    en: ': there is nothing to compare the actual with, the row cannot be scored and the total is provisional. Write the target as approved.',
  },
  targetAlone: {
    'zh-CN': '，看不出是否完成。请按年初批复的绩效目标填写。',
    en: ': there is nothing to compare the actual with. Write the target as approved.',
  },
  budget: {
    'zh-CN': '，预算执行暂不计分。请补填。',
    en: ': budget execution cannot be scored and the total is provisional. Fill it in.',
  },
};
