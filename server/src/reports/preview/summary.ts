import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding, Severity } from '../../rules/rule.js';
import { gradeOf } from '../../scoring/grade.js';
import type { Locale } from '../../text/locale.js';

/** One line above a form: `计算 91.57 优，填报 92.82 优；错误 1，警告 2，提示 3`. */
export function summary(document: DocumentAnalysis, findings: readonly Finding[], locale: Locale): string {
  const {
    scorecard: { total, grade },
    profile,
  } = document;
  const say = words[locale];
  const claimed = total.claimed?.value ?? total.sum.claimed;
  const claimedGrade = grade.claimed ?? (claimed && !total.provisional ? gradeOf(claimed, profile)?.name : undefined);
  const computed = total.sum.rounded
    ? `${say.computed} ${number(total.sum.rounded)} ${total.provisional ? say.provisional : (grade.computed?.name ?? '')}`.trimEnd()
    : say.unknown;
  const own = findingsOf(document, findings);
  const counts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const count = own.filter(finding => finding.severity === severity).length;
    return count > 0 ? [say[severity](count)] : [];
  });
  const totals = [
    computed,
    ...(claimed ? [`${say.claimed} ${number(claimed)} ${claimedGrade ?? ''}`.trimEnd()] : []),
  ].join(say.comma);
  return [totals, counts.length > 0 ? counts.join(say.comma) : say.none].join(say.semicolon);
}

interface Said extends Readonly<Record<Severity, (count: number) => string>> {
  readonly computed: string;
  readonly claimed: string;
  readonly provisional: string;
  readonly unknown: string;
  readonly none: string;
  readonly comma: string;
  readonly semicolon: string;
}

const words: Readonly<Record<Locale, Said>> = {
  'zh-CN': {
    computed: '计算',
    claimed: '填报',
    provisional: '（暂计）',
    unknown: '尚未计分',
    none: '没有发现问题',
    error: count => `错误 ${count}`,
    warning: count => `警告 ${count}`,
    info: count => `提示 ${count}`,
    comma: '，',
    semicolon: '；',
  },
  en: {
    computed: 'Computed',
    claimed: 'claimed',
    provisional: '(provisional)',
    unknown: 'Not scored yet',
    none: 'no findings',
    error: count => `${count} error${count === 1 ? '' : 's'}`,
    warning: count => `${count} warning${count === 1 ? '' : 's'}`,
    info: count => `${count} info`,
    comma: ', ',
    semicolon: '; ',
  },
};
