import type { Analysis } from '../analysis/analysis.js';
import { isEvaluation } from '../analysis/lookup.js';
import type { Words } from '../text/locale.js';

/** What is said of a file that holds no evaluation, or beside evaluations documents that are none: `so` is what becomes of them. Else nothing. */
export function withoutIndicators(file: string, { documents }: Analysis, so: Words): readonly Words[] {
  const count = documents.filter(document => !isEvaluation(document)).length;
  if (count === 0 && documents.length > 0) return [];
  if (count === documents.length)
    return [{ 'zh-CN': `${file}：没有“绩效指标”，${so['zh-CN']}`, en: `${file}: ${so.en}: it has no indicators` }];
  return [
    {
      'zh-CN': `${file}：${documents.length} 份表中有 ${count} 份没有“绩效指标”，${so['zh-CN']}`,
      en: `${file}: ${so.en}: ${count} of ${documents.length} documents have no indicators`,
    },
  ];
}
