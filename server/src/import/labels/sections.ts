import { keyOf } from '../../language/vocabulary.js';
import { words } from '../../layouts/words.js';
import { isAnnexHeading } from './annex.js';
import { isBudgetLabel } from './budget-columns.js';
import { labelOf } from './cell-words.js';
import { englishClosing, englishSums } from './english-words.js';
import { closingWords, type TextName, totalWords } from './field-words.js';
import { isGoalLabel } from './goals.js';
import type { GridRow } from '../cells/grid.js';
import { headKey } from './head-words.js';
import { closingMeaning, labelReader, labelsOf } from './label-keys.js';

/** The parts of a form. */
export type Section =
  | 'head'
  | 'budget'
  | 'goals'
  | 'management'
  | 'indicators'
  | 'tail'
  | 'total'
  | 'subtotal'
  | TextKey
  | 'rules'
  | 'opinion'
  | 'annex';

/** Sections of nothing but text, by the key that holds it. */
export type TextKey = '实施内容' | '偏差分析' | '改进措施' | '评价结论' | '存在问题' | '备注';

const textName = labelReader<TextName>(closingMeaning, [...closingWords, ...englishClosing]);

const sums = labelReader<'total' | 'subtotal'>(
  ({ section }) => (section === 'total' ? 'total' : undefined),
  [...totalWords, ...englishSums],
);

const opinions = labelsOf('closing', 'opinion');

const opinion =
  /^(?:主管|业务|财政|项目|预算|填报)?(?:部门|单位|科室|处室|股室|财政局|领导|评审组|专家)(?:负责人)?(?:审核|审查|评审|复核)?意见$/;

const managements = labelsOf('fund-management', 'heading');

const annexes: ReadonlySet<string> = new Set(Object.values(words.annex).map(labelOf));

function sectionOfLabel(text: string): Section | undefined {
  const name = textName(text);
  if (name) return keyOf('evaluation', name).zh as TextKey;
  if (managements.has(labelOf(text))) return 'management';
  if (opinions.has(labelOf(text)) || opinion.test(labelOf(text))) return 'opinion';
  return annexes.has(labelOf(text)) ? 'annex' : sums(text);
}

const textKeys: readonly string[] = ['实施内容', '偏差分析', '改进措施', '评价结论', '存在问题', '备注'];

/** Whether a section is one of the texts of the file. */
export const isText = (section: Section | undefined): section is TextKey =>
  section !== undefined && textKeys.includes(section);

/** The part of the form that a row begins by its label. */
export function sectionOf(row: GridRow): Section | undefined {
  const [first, second] = row.cells;
  if (!first || first.text.length > 400) return undefined;
  if (isAnnexHeading(row.cells.map(({ text }) => text))) return 'annex';
  if (row.cells.length === 1 && /^(?:计分依据|Scoring rules)\s*[（(]/.test(first.text)) return 'rules';
  if (!second && headKey(first.text) === '实施内容' && !/[:：]\s*\S/.test(first.text)) return '实施内容';
  const found =
    sectionOfLabel(first.text) ??
    (isGoalLabel(first.text) ? 'goals' : undefined) ??
    (isBudgetLabel(first.text) && !second ? 'budget' : undefined);
  return found ?? sectionInside(first.text);
}

/** A label with its text in the same cell: `备注：…`, `改进措施：…`. */
function sectionInside(text: string): Section | undefined {
  const [, label] = /^([^:：\n]{1,24})[:：]/.exec(text) ?? [];
  const found = label === undefined ? undefined : sectionOfLabel(label);
  return isText(found) ? found : undefined;
}

/** `备注：` may have its text in the same cell. */
export function textBehind(label: string, text: string): string {
  const [, inside = ''] = /^[^:：\n]{1,24}[:：]([^]+)$/.exec(label) ?? [];
  return [inside.trimStart(), text].filter(each => each !== '').join('\n');
}
