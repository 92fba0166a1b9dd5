import { likelihoods } from '../language/choices.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { blank, cell, type DraftCell, fieldCell } from './draft.js';
import type { Drawing } from './drawing.js';
import { sayField } from './fields.js';
import type { PlacedColumn } from './grid.js';
import { wordsOf } from '../families/label.js';
import { printedWord } from './printed-word.js';

type Monitoring = RatedRow['indicator']['monitoring'][number];

/** What the last monitoring of a row says, in one of its columns. */
export function monitoredCell({ indicator }: RatedRow, placed: PlacedColumn, drawing: Drawing): DraftCell {
  const { key, column, colspan } = placed;
  const last = indicator.monitoring.at(-1);
  if (!last) return blank(column, colspan);
  switch (key) {
    case 'interim':
      return fieldCell(column, colspan, 'value', last.actual, sayField(last.actual), { printed: [last.through.span] });
    case 'forecast':
      return fieldCell(column, colspan, 'value', last.forecast, sayField(last.forecast), { missing: false });
    case 'likely':
      return fieldCell(column, colspan, 'value', last.likely, likelihood(last, drawing.locale), { missing: false });
    default:
      return causeCell(last, placed, drawing);
  }
}

const likelihood = ({ likely }: Monitoring, locale: Locale): string =>
  printedWord(likelihoods, sayField(likely), locale);

/** A tick below each cause that the reason names; below the last one what none of them is. */
function causeCell({ reason }: Monitoring, { spec, column, colspan }: PlacedColumn, drawing: Drawing): DraftCell {
  const causes = drawing.grid.indicators.filter(({ key }) => key === 'cause').map(each => each.spec);
  const named = new Set(causes.flatMap(({ label }) => wordsOf(label)));
  const parts = sayField(reason)
    .split(/[；;]/)
    .map(text => text.trim())
    .filter(Boolean);
  const isLast = spec === causes.at(-1);
  const rest = parts.filter(text => !named.has(text));
  const isNamed = parts.some(text => wordsOf(spec.label).includes(text));
  const tick = isNamed ? '√' : '';
  const text = isLast && rest.length > 0 ? rest.join('；') : tick;
  return cell(column, colspan, 'value', text === '' ? [] : [{ text, source: reason.span }], { source: reason.span });
}
