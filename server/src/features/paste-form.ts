import type { ColumnKey } from '../import/labels/field-words.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';

import type { ImportGrid } from '../import/cells/grid.js';
import { importGrids } from '../import/import-form.js';
import { columnKeys } from '../import/labels/label-keys.js';
import { recognise } from '../import/form/recognise.js';
import type { IndicatorKey } from '../families/layout.js';
import { layoutOf } from '../layouts/layout-of.js';
import type { Locale } from '../text/locale.js';

/** The text of an evaluation, where the cells are a form with more than its indicators. */
export function wholeForm(grid: ImportGrid, locale: Locale): string | undefined {
  const draft = recognise(grid);
  if (!draft || draft.top.size + draft.budget.size + draft.goals.length === 0) return undefined;
  const imported = importGrids({ grids: [grid], warnings: [] }, locale);
  return 'failure' in imported ? undefined : imported.text;
}

/** What a file's own form prints behind the names of the rows; `undefined` where the file does not say which form that is. */
export function printedOrder(document: DocumentAnalysis): readonly ColumnKey[] | undefined {
  if (!document.profileStated && document.evaluation.layout.state !== 'ok') return undefined;
  const block = layoutOf(document).sections.find(section => section.kind === 'indicators');
  const columns = block?.columns ?? [];
  const behind = columns.slice(columns.findIndex(({ key }) => key === 'level3') + 1);
  return behind.flatMap(({ key, span = 1 }) => Array<ColumnKey>(span).fill(orderKey(key) ?? 'label'));
}

/** In a block without headings a column of signs is told by what it holds. */
const orderKey = (key: IndicatorKey): ColumnKey | undefined => (key === 'sign' ? 'sign' : columnKeys[key]);
