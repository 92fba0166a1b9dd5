import { isEvaluation } from '../../analysis/lookup.js';
import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import type { Words } from '../../text/locale.js';
import { linesNaming } from './move-year.js';

/** A year that is over, and the lines, from 1, of the next year's file that still name it. */
export interface YearLeft {
  readonly year: number;
  readonly lines: readonly number[];
}

/** Whether a year is over, so that the next one follows. */
export const isOver = (document: DocumentAnalysis): boolean =>
  isEvaluation(document) && document.context.stage === 'self-evaluation';

/** Goals and names are the unit's own words: where they still name the last year, a person decides. */
export function yearsLeft({ documents }: Analysis, text: string): readonly YearLeft[] {
  return [...new Set(documents.filter(isOver).flatMap(({ context }) => context.year ?? []))]
    .map(year => ({ year, lines: linesNaming(text, year) }))
    .filter(({ lines }) => lines.length > 0);
}

/** What is said of one. */
export const yearLeft = ({ year, lines }: YearLeft): Words => ({
  'zh-CN': `第 ${lines.join('、')} 行还写着 ${year} 年，请核对要不要改`,
  en: `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')} still name${lines.length === 1 ? 's' : ''} ${year}: please check`,
});
