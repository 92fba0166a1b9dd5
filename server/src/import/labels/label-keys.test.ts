import { expect, test } from 'vitest';
import { layouts } from '../../families/index.js';
import { type LayoutWord, layoutWords } from '../../families/layout-words.js';
import { budgetKey, isBudgetLabel } from './budget-columns.js';
import { labelOf } from './cell-words.js';
import { columnKey, isCause } from './columns.js';
import { tableRow } from '../copies/flat-rows.js';
import { goalColumns, isGoalLabel } from './goals.js';
import { headKey } from './head-words.js';
import { closingMeaning, columnMeaning, headMeaning, moneyMeaning } from './label-keys.js';
import { isManagementHeading } from '../form/management.js';
import { isFurniture } from './phrases.js';
import { sectionOf } from './sections.js';
import { titleOf } from './titles.js';

const row = (...texts: readonly string[]) => tableRow(texts, 1);
/** Filled in, as it is printed. */
const printed = (text: string): string =>
  text
    .replace('{months}', '1-7月')
    .replace('{year}', '2023')
    .replace(/\{(?:points|rest)\}/g, '20')
    .replace(/\{[a-z]+\}/g, '某某');

/** Whether a word is read as what it labels. */
function isRead(word: LayoutWord, text: string): boolean {
  const { section, key } = word;
  switch (section) {
    case 'title':
      return titleOf(row(text)) !== undefined;
    case 'number':
      return isFurniture(row(text));
    case 'above':
    case 'fields':
    case 'signatures':
      return headKey(text) !== undefined && (text === '单位' || headMeaning(word) !== undefined);
    case 'money':
      if (key === 'row' || key === 'text') return true;
      return key === 'heading' ? isBudgetLabel(text) : budgetKey(text) === moneyMeaning(word);
    case 'goals':
      if (key === 'heading') return isGoalLabel(text);
      if (key === 'content') return headKey(text) === '实施内容';
      return goalColumns(key === 'text' ? row(text, '实际完成情况') : row('预期目标', text)) !== undefined;
    case 'fund-management':
      if (key === 'row') return true;
      return key === 'heading' ? sectionOf(row(text)) === 'management' : isManagementHeading(row(text).cells);
    case 'indicators':
    case 'upper':
      if (key === 'cause') return section === 'upper' ? columnKey(text) === 'deviation' : isCause(text);
      return columnKey(text) === (columnMeaning(word, labelOf(text)) ?? columnKey(text));
    case 'total':
      return sectionOf(row(text)) === 'total';
    case 'closing':
    case 'notes':
      return closingMeaning(word) === undefined || sectionOf(row(text)) !== undefined;
  }
}

test('every label of every layout is read as what it labels; those that only their place tells are listed here', () => {
  const others = layouts.flatMap(layout =>
    layoutWords(layout).flatMap(word =>
      [...new Set([...word.printed, ...word.words])]
        .filter(text => !isRead(word, printed(text)))
        .map(text => `${word.section}.${word.key} ${labelOf(text)}`),
    ),
  );
  expect([...new Set(others)].sort()).toEqual([
    'indicators.cause 原因说明',
    'indicators.deviation 备注',
    'indicators.interim 完成值',
    'indicators.interim 完成情况',
    'indicators.interim 执行情况',
    'indicators.level3 指标名称',
    'indicators.level3 绩效指标名称',
    'indicators.review.comment Remarks',
    'indicators.review.comment 备注',
    'indicators.review.comment 扣分原因',
    'indicators.sign 符号',
    'money.interim 执行数',
    'money.interim-rate 执行率',
    'money.planned Initialbudget',
    'money.planned 年初预算数',
  ]);
});
