import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Fix } from '../rule.js';

/** A fix that changes what rows come to says so where scores are claimed: they no longer agree once it is applied. */
export const redoesClaims = ({ scorecard }: DocumentAnalysis, fix: Fix): Fix =>
  scorecard.total.sum.claimed === undefined
    ? fix
    : {
        ...fix,
        title: {
          'zh-CN': `${fix.title['zh-CN']}（填报得分将需重填）`,
          en: `${fix.title.en} (claimed scores will have to be redone)`,
        },
      };
