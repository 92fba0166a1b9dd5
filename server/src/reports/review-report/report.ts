import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number, percent } from '../../messages/number.js';
import type { Checked } from '../../rules/check.js';
import type { Severity } from '../../rules/rule.js';
import { gradeOf } from '../../scoring/grade.js';
import { reviewedTotal } from '../../scoring/reviewed.js';
import type { Locale } from '../../text/locale.js';
import { sayField } from '../../layouts/fields.js';
import { setAside } from '../set-aside.js';
import { difference } from './difference.js';
import { ofTheUnit, type ReviewLine, reviewLines } from './lines.js';
import { isQuestioned, type ReportItem, scoreItem } from './items.js';
import { phrases } from './phrases.js';

/** 复核意见: what a bureau sends back to the unit, ready to be printed. All of it is plain text. */
export interface ReviewReport {
  readonly locale: Locale;
  readonly title: string;
  /** The unit addressed, with its colon; empty where none is named. */
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly sections: readonly ReportSection[];
  readonly closing: readonly string[];
  /** Who reviewed it, and when. */
  readonly signature: readonly string[];
}

/** Items under a heading. */
export interface ReportSection {
  readonly heading: string;
  readonly items: readonly ReportItem[];
}

/** What is returned and why: scores that are not recognised as claimed, errors to correct, warnings to explain; and what the unit set aside, with its reasons. */
export function reviewReport(document: DocumentAnalysis, checked: Checked, locale: Locale): ReviewReport {
  const say = phrases[locale];
  const lines = reviewLines(document, checked, locale);
  const { title, organization, review } = document.evaluation;
  const sections: readonly ReportSection[] = [
    { heading: say.scores, items: lines.filter(isQuestioned).map(line => scoreItem(line, document, locale)) },
    { heading: say.corrections, items: findingItems(lines, 'error') },
    { heading: say.explanations, items: findingItems(lines, 'warning') },
    { heading: setAside.heading[locale], items: lines.flatMap(line => setAsideItems(line, locale)) },
    {
      heading: say.opinion,
      items:
        review && sayField(review.opinion) ? [{ heading: '', lines: sayField(review.opinion).split(/[\r\n]+/) }] : [],
    },
  ].filter(({ items }) => items.length > 0);
  const isReturned = sections.some(({ heading }) => heading !== say.opinion && heading !== setAside.heading[locale]);
  return {
    locale,
    title: say.title,
    addressee: sayField(organization) && `${sayField(organization)}${say.colon}`,
    opening: [
      outcome(document, sayField(title).replace(/\s+/g, ' ') || say.form, locale),
      isReturned ? say.returned : say.accepted,
    ],
    table: {
      caption: say.table,
      headings: say.headings,
      rows: lines.filter(({ kind }) => kind !== 'row').map(tableRow),
    },
    sections: sections.map(({ heading, items }, index) => ({ heading: say.numbered(index + 1, heading), items })),
    closing: isReturned ? [say.closing] : [],
    signature: [
      ...(review && sayField(review.by) ? [`${say.by}${sayField(review.by)}`] : []),
      ...(review && sayField(review.date) ? [sayField(review.date)] : []),
    ],
  };
}

/** `经复核，贵单位报送的《…》填报总分 92.82 分（优），核定 91.57 分（优），核减 1.25 分。` */
function outcome({ scorecard, profile }: DocumentAnalysis, form: string, locale: Locale): string {
  const { total, grade } = scorecard;
  const reviewed = reviewedTotal(scorecard, profile);
  const claimed = total.claimed?.value ?? total.sum.claimed;
  const claimedGrade = grade.claimed ?? (claimed && gradeOf(claimed, profile)?.name);
  return phrases[locale].outcome({
    form,
    profile: profile.title[locale],
    claimed: claimed && number(claimed),
    claimedGrade,
    reviewed: reviewed.value && number(reviewed.value),
    grade: reviewed.grade?.name,
    unknown: reviewed.unknown + (total.budgetMissing && !scorecard.budget ? 1 : 0),
    change: claimed && reviewed.value && !reviewed.provisional ? reviewed.value.minus(claimed).toNumber() : 0,
    points: claimed && reviewed.value ? number(reviewed.value.minus(claimed).abs()) : '0',
  });
}

/** Findings that the scores above do not tell already, each under the name of what it is about. */
const findingItems = (lines: readonly ReviewLine[], severity: Severity): readonly ReportItem[] =>
  lines.flatMap(line =>
    ofTheUnit(line)
      .filter(finding => finding.severity === severity && !told.has(finding.code))
      .map(({ message }) => ({ heading: headingOf(line.kind, line.path), lines: message.split(/[\r\n]+/) })),
  );

/** What the unit silences in its file, each with the reason it gives. */
const setAsideItems = ({ suppressed, path, kind }: ReviewLine, locale: Locale): readonly ReportItem[] =>
  suppressed.map(({ message, reason }) => ({
    heading: headingOf(kind, path),
    lines: [...message.split(/[\r\n]+/), setAside.reason[locale](reason)],
  }));

const headingOf = (kind: ReviewLine['kind'], path: readonly string[]): string =>
  kind === 'total' ? '' : path.join(' / ');

const told: ReadonlySet<string> = new Set(['score-mismatch', 'review-differs', 'review-above-weight']);

/** Where a score below is open, nothing is more or less yet. */
function tableRow({
  path,
  kind,
  weight,
  claimed,
  computed,
  reviewed,
  unknown,
  departure,
}: ReviewLine): readonly string[] {
  const indent = kind === 'group' ? '\u3000'.repeat(path.length - 1) : '';
  return [
    `${indent}${path.at(-1) ?? ''}`,
    ...[weight, claimed, computed, reviewed].map(value => (value ? number(value) : '—')),
    (unknown > 0 ? '' : difference(reviewed, claimed).text) || '—',
    departure ? percent(departure) : '—',
  ];
}
