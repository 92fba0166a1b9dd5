import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { KeyUse } from '../language/key-uses.js';
import { respellKeys } from '../rules/reading/mixed-vocabulary.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { lineStartAt } from '../text/line-around.js';
import type { Locale, Words } from '../text/locale.js';
import { type Edit, overlaps, type Span } from '../text/span.js';
import type { MapNode } from '../yaml/tree.js';
import type { Action } from './code-actions.js';
import { extractDeviations } from './extract-deviation.js';
import { documentAt } from './place.js';
import { blockRow, inlineRow } from './row-shape.js';
import { mappingAsSentence, sentenceAsMapping } from './standard-shape.js';

/** Other ways of writing the same: the file's keys in the other language, the rows at a span inline or in lines, explanations gathered in 偏差分析. */
export function refactors(analysis: Analysis, span: Span, locale: Locale): readonly Action[] {
  const document = documentAt(analysis, span.start);
  const rows = document.scorecard.rows.filter(
    ({ indicator }) => overlaps(indicator.node.span, span) && isWhole(document, indicator.node),
  );
  const every = document.scorecard.rows.filter(hasDeviation);
  const own = rows.filter(hasDeviation);
  const rewrite = (title: Words, edits: readonly Edit[] | undefined): readonly Action[] =>
    edits && edits.length > 0
      ? [{ title: title[locale], kind: 'refactor.rewrite', finding: undefined, preferred: false, edits }]
      : [];
  return [
    ...rewrite(words.inline, reshapeRows(document, rows, inlineRow)),
    ...rewrite(words.block, reshapeRows(document, rows, blockRow)),
    ...rewrite(
      words.asMapping,
      rows.flatMap(row => sentenceAsMapping(row, document) ?? []),
    ),
    ...rewrite(
      words.asSentence,
      rows.flatMap(row => mappingAsSentence(row, document) ?? []),
    ),
    ...rewrite(words.extract, own.length > 0 ? extractDeviations(document, own) : undefined),
    ...rewrite(
      words.extractAll,
      own.length > 0 && every.length > own.length ? extractDeviations(document, every) : undefined,
    ),
    ...rewrite(words.chinese, keysIn(analysis, 'zh')),
    ...rewrite(words.english, keysIn(analysis, 'en')),
  ];
}

/** Whether a row is written as it is read; what is broken is put right before it is rewritten. */
const isWhole = ({ problems, text }: DocumentAnalysis, { span }: MapNode): boolean => {
  const lines = { start: lineStartAt(text, span.start), end: span.end };
  return !problems.some(problem => overlaps(problem.span, lines));
};

const hasDeviation = ({ indicator: { deviation } }: RatedRow): boolean =>
  [deviation.text, deviation.reason, deviation.measure].some(({ state }) => state === 'ok');

/** Those of some rows that can be written so. */
const reshapeRows = (
  document: DocumentAnalysis,
  rows: readonly RatedRow[],
  shape: (document: DocumentAnalysis, node: MapNode) => readonly Edit[] | undefined,
): readonly Edit[] => rows.flatMap(({ indicator }) => shape(document, indicator.node) ?? []);

/** Nothing where all keys of the file are spelled so already. */
function keysIn({ documents, text }: Analysis, to: KeyUse['vocabulary']): readonly Edit[] {
  const keys = documents.flatMap(({ evaluation }) => evaluation.keys());
  return keys.every(({ vocabulary }) => vocabulary === to) ? [] : respellKeys(keys, to, text);
}

const words = {
  inline: { 'zh-CN': '收成一行', en: 'Write the row on one line' },
  block: { 'zh-CN': '展开为多行，一项一行', en: 'Give each key of the row a line' },
  asMapping: { 'zh-CN': '评分标准写成“计分方式”', en: 'Write the sentence as `scoring`' },
  asSentence: { 'zh-CN': '“计分方式”写成一句评分标准', en: 'Write `scoring` as a sentence' },
  extract: { 'zh-CN': '把偏差说明移到“偏差分析”', en: 'Move the deviation into `deviations`' },
  extractAll: { 'zh-CN': '把全部偏差说明移到“偏差分析”', en: 'Move all deviations into `deviations`' },
  chinese: { 'zh-CN': '项名改为中文（全文）', en: 'Write all keys in Chinese' },
  english: { 'zh-CN': '项名改为英文（全文）', en: 'Write all keys in English' },
} satisfies Readonly<Record<string, Words>>;
