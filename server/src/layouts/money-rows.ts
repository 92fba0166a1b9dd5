import { percent } from '../messages/number.js';
import type { BudgetItem } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import type { RatedBudget } from '../scoring/scorecard.js';
import { addedCells, type Drawing, within } from './drawing.js';
import { blank, cell, type DraftCell, type DraftRow, fieldCell, heading, row } from './draft.js';
import { fieldValue } from './field-values.js';
import { linesOf, showPlain, sayField, showWritten } from './fields.js';
import type { Line } from './form.js';
import { wordsOf } from '../families/label.js';
import type { MoneyColumn, MoneyKey, MoneyRow, MoneySection } from '../families/layout.js';
import { addedScores, scoreCell } from './scores.js';
import { words } from './words.js';

/** One line below the whole: what the layout prints, what the evaluation says, or both. */
interface Item {
  readonly spec: MoneyRow | undefined;
  readonly item: BudgetItem | undefined;
}

/** The block 预算执行: a line of headings, the whole, and its items; blank where the evaluation says nothing of money. */
export function moneyRows(section: MoneySection, drawing: Drawing): DraftRow[] {
  const { budget } = drawing.document.scorecard;
  const [whole] = section.rows;
  if (!whole) return [];
  const items = itemsOf(section, budget?.budget.items ?? []);
  const height = 1 + items.length;
  return [
    headRow(section, height, budget, drawing),
    row(
      'budget',
      [
        nameCell(section, drawing.say(whole.label), drawing),
        ...valueCells(section, drawing, (column, at) => wholeCell(column, at, height, budget, drawing)),
        ...addedCells(drawing, budget && addedScores(budget, drawing)),
      ],
      budget,
    ),
    ...items.map(each => itemRow(each, section, drawing)),
  ];
}

interface At {
  readonly column: number;
  readonly colspan: number;
}

function headRow(section: MoneySection, height: number, rated: RatedBudget | undefined, drawing: Drawing): DraftRow {
  const { heading: label, span, nameSpan, nameHeading } = section;
  const { column, colspan } = within(drawing, 0, span);
  const name = within(drawing, span, span + nameSpan);
  return row('budget-head', [
    heading(column, colspan, drawing.say(label), {
      rowspan: 1 + height,
      area: rated?.budget.keySpan,
      source: rated?.budget.keySpan,
    }),
    heading(name.column, name.colspan, nameHeading ? drawing.say(nameHeading) : ''),
    ...valueCells(section, drawing, ({ label }, at) => heading(at.column, at.colspan, drawing.say(label))),
    ...addedCells(
      drawing,
      drawing.grid.added.flatMap(({ kind, column }) =>
        kind === 'computed' ? [heading(column, 1, words.computed[drawing.locale])] : [],
      ),
    ),
  ]);
}

/** The whole stands at the left where its parts are set in below it. */
const nameCell = ({ span, nameSpan, rows }: MoneySection, text: string, drawing: Drawing): DraftCell => {
  const { column, colspan } = within(drawing, span, span + nameSpan);
  return heading(column, colspan, text, rows.some(({ indent }) => indent) ? { role: 'value' } : {});
};

/** The cells of the columns; the last one takes what is left of the layout's own columns. */
function valueCells(
  { span, nameSpan, columns }: MoneySection,
  drawing: Drawing,
  draw: (column: MoneyColumn, at: At) => DraftCell | undefined,
): DraftCell[] {
  let from = span + nameSpan;
  return columns.flatMap((column, i) => {
    const to = i === columns.length - 1 ? drawing.grid.width : from + (column.span ?? 1);
    const at = within(drawing, from, to);
    from = to;
    return draw(column, at) ?? [];
  });
}

/** A column with one text for all rows is one cell over them. */
function wholeCell(
  { key, text }: MoneyColumn,
  { column, colspan }: At,
  height: number,
  rated: RatedBudget | undefined,
  drawing: Drawing,
): DraftCell {
  if (text) return cell(column, colspan, 'long', [{ text: drawing.say(text), source: undefined }], { rowspan: height });
  if (!rated) return blank(column, colspan);
  const { budget, planned, spent, rate } = rated;
  switch (key) {
    case 'planned':
      return amountCell(key, column, colspan, budget.planned, showPlain(planned));
    case 'spent':
      return amountCell(key, column, colspan, budget.spent, showPlain(spent));
    case 'rate':
      return amountCell(key, column, colspan, budget.rate, rate ? percent(rate) : '');
    case 'interim':
    case 'interim-rate': {
      const last = budget.monitoring.at(-1);
      if (!last) return blank(column, colspan);
      const field = key === 'interim' ? last.spent : last.rate;
      return fieldCell(column, colspan, 'number', field, sayField(field), { holds: key, printed: [last.through.span] });
    }
    case 'weight':
      return fieldCell(column, colspan, 'number', budget.weight, weightText(rated), { missing: false });
    case 'score':
      return scoreCell(rated, budget.score, { column, colspan }, drawing);
    case 'initial':
      return amountCell(key, column, colspan, budget.initial, '');
    case 'forecast': {
      const last = budget.monitoring.at(-1);
      return last ? amountCell(key, column, colspan, last.forecast, '') : blank(column, colspan);
    }
    case 'reason':
      return longCell(column, colspan, linesOf(budget.reason), {
        rowspan: budget.items.some(({ reason }) => sayField(reason)) ? 1 : height,
        source: budget.reason.span,
      });
    case 'criterion':
      return longCell(column, colspan, linesOf(budget.criterion), { rowspan: height, source: budget.criterion.span });
    case 'blank':
      return cell(column, colspan, 'value', []);
  }
}

/** As written: 10.00 beside rows of 5.00. */
const weightText = ({ budget: { weight: field }, weight }: RatedBudget): string =>
  field.state === 'ok' ? showWritten(field.value) : showPlain(weight);

const longCell = (column: number, colspan: number, lines: readonly Line[], more: Partial<DraftCell>): DraftCell =>
  cell(column, colspan, 'long', lines, more);

const amountCell = (key: MoneyKey, column: number, colspan: number, field: Field<unknown>, known: string): DraftCell =>
  fieldCell(column, colspan, 'number', field, sayField(field) || known, { holds: key });

function itemRow({ spec, item }: Item, section: MoneySection, drawing: Drawing): DraftRow {
  return row('budget-item', [
    itemName({ spec, item }, section, drawing),
    ...valueCells(section, drawing, (column, at) => itemCell(column, at, { spec, item }, drawing)),
    ...addedCells(drawing),
  ]);
}

function itemName({ spec, item }: Item, section: MoneySection, drawing: Drawing): DraftCell {
  const { column, colspan } = within(drawing, section.span, section.span + section.nameSpan);
  const printed = spec ? drawing.say(spec.label) : '';
  const indent = spec?.indent ? '　　' : '';
  if (!item) return heading(column, colspan, indent + printed, { role: 'value' });
  const isFirst = spec ? printed.startsWith(words.itemMark[drawing.locale]) : section.rows.length === 1;
  const lines = linesOf(item.name).map(line => ({
    ...line,
    text: indent + (isFirst ? words.item[drawing.locale](bare(line.text)) : line.text),
  }));
  return cell(column, colspan, 'value', lines, { source: item.name.span, area: item.name.span });
}

const bare = (name: string): string => name.replace(/^\s*其中\s*[：:]\s*/, '');

function itemCell(
  { key, text }: MoneyColumn,
  { column, colspan }: At,
  { spec, item }: Item,
  drawing: Drawing,
): DraftCell | undefined {
  const { budget } = drawing.document.evaluation;
  if (text || key === 'criterion') return undefined;
  if (key === 'reason' && !budget?.items.some(({ reason }) => sayField(reason))) return undefined;
  const empty = spec?.cells?.[key] ?? '';
  const field = item && itemField(item, key);
  if (field && sayField(field) !== '')
    return fieldCell(column, colspan, key === 'reason' ? 'long' : 'number', field, sayField(field));
  if (spec?.field && key === 'spent') {
    const known = fieldValue(spec.field, drawing.document, drawing.locale);
    if (known.field && known.text) return fieldCell(column, colspan, 'number', known.field, known.text);
  }
  return empty ? cell(column, colspan, 'number', [{ text: empty, source: undefined }]) : blank(column, colspan);
}

/** A fund has one figure of what was spent, in a form of monitoring that of the months so far. */
function itemField(item: BudgetItem, key: MoneyKey): Field<unknown> | undefined {
  if (key === 'interim') return item.spent;
  if (key === 'interim-rate') return item.rate;
  return otherKeys.has(key) ? undefined : item[key as keyof BudgetItem & MoneyKey];
}

const otherKeys: ReadonlySet<MoneyKey> = new Set(['criterion', 'forecast', 'blank']);

/** The lines that the layout prints, each with the item of its name; then the items that it does not print. */
function itemsOf({ rows }: MoneySection, items: readonly BudgetItem[]): readonly Item[] {
  const left = new Set(items);
  const known = rows.slice(1).map((spec): Item => {
    const names = new Set(wordsOf(spec.label).map(core));
    const item = [...left].find(({ name }) => names.has(core(sayField(name))));
    if (item) left.delete(item);
    return { spec, item };
  });
  return [...known, ...[...left].map(item => ({ spec: undefined, item }))];
}

const core = (name: string): string => bare(name).replace(/[\s：:]/g, '');
