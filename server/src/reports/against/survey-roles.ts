import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { type Expected, expectCount, words } from './expected.js';
import type { Mention } from './mentions.js';

/** How the counts of a survey are told: 共发放问卷 300 份，收回有效问卷 280 份，满意 266 份. */
const told = [
  {
    key: 'sent',
    before: /(?:发放|发出)(?:了)?(?:调查|满意度)*问卷(?:共|共计|计)?$/u,
    zh: '发放的份数',
    en: 'the forms sent out',
  },
  { key: 'valid', before: /有效(?:问卷|份数)?(?:共|共计|为|有)?$/u, zh: '有效的份数', en: 'the valid forms' },
  {
    key: 'satisfied',
    before: /^(?:其中)?(?:表示)?满意(?:的)?(?:问卷)?(?:共|有|为)?$/u,
    zh: '满意的份数',
    en: 'the satisfied',
  },
] as const;

/** What the surveys of the form have for a number. */
export function ofSurvey({ before }: Mention, { scorecard }: DocumentAnalysis): Expected | undefined {
  const found = told.find(each => each.before.test(before));
  if (!found) return undefined;
  const counts = scorecard.rows.flatMap(({ indicator: { survey } }) => {
    const count = survey && valueOf(survey[found.key])?.value;
    return count ? [count.toNumber()] : [];
  });
  return expectCount(words(found.zh, found.en), counts, '份');
}
