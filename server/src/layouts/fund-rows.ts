import type { Evaluation } from '../language/evaluation.js';
import { across, type Drawing, within } from './drawing.js';
import { cell, type DraftCell, type DraftRow, heading, row } from './draft.js';
import { linesOf, sayField } from './fields.js';
import { type Label, wordsOf } from '../families/label.js';
import type { FundManagementSection } from '../families/layout.js';

type FundColumn = FundManagementSection['columns'][number];

type Matter = Evaluation['fundManagement'][number];

/** 资金管理情况: a line of headings, then one for each matter, those that the form does not print at the end. */
export function fundRows(section: FundManagementSection, drawing: Drawing): DraftRow[] {
  const { heading: label, span, nameSpan, rows } = section;
  const { fundManagement } = drawing.document.evaluation;
  const known = rows.map(label => ({
    label,
    matter: fundManagement.find(({ item }) => isNamed(label, sayField(item))),
  }));
  const others = fundManagement.filter(matter => known.every(each => each.matter !== matter));
  const side = within(drawing, 0, span);
  const name = within(drawing, span, span + nameSpan);
  const head = row('funds-head', [
    heading(side.column, side.colspan, drawing.say(label), { rowspan: rows.length + others.length + 1 }),
    heading(name.column, name.colspan, ''),
    ...columnCells(section, drawing, ({ label }, { column, colspan }) => heading(column, colspan, drawing.say(label))),
  ]);
  return [
    head,
    ...known.map(({ label, matter }) => matterRow(drawing.say(label), matter, section, drawing)),
    ...others.map(matter => matterRow(sayField(matter.item), matter, section, drawing)),
  ];
}

const isNamed = (label: Label, name: string): boolean => wordsOf(label).includes(name.replace(/\s/g, ''));

function matterRow(
  name: string,
  matter: Matter | undefined,
  section: FundManagementSection,
  drawing: Drawing,
): DraftRow {
  const { column, colspan } = within(drawing, section.span, section.span + section.nameSpan);
  return row('funds', [
    heading(column, colspan, name, { printed: matter ? [matter.item.span] : [] }),
    ...columnCells(section, drawing, ({ key }, at) =>
      cell(at.column, at.colspan, 'long', matter ? linesOf(matter[key]) : [], { source: matter?.[key].span }),
    ),
  ]);
}

function columnCells(
  { span, nameSpan, columns }: FundManagementSection,
  drawing: Drawing,
  draw: (column: FundColumn, at: { readonly column: number; readonly colspan: number }) => DraftCell,
): DraftCell[] {
  let from = span + nameSpan;
  return columns.map((column, i) => {
    const to = i === columns.length - 1 ? drawing.grid.width : from + (column.span ?? 1);
    const at = across(drawing, from, to);
    from = to;
    return draw(column, at);
  });
}
