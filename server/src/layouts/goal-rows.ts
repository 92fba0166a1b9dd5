import type { Goal } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import { across, type Drawing, within } from './drawing.js';
import { cell, type DraftCell, type DraftRow, heading, row } from './draft.js';
import { fieldValue } from './field-values.js';
import { linesOf, sayField } from './fields.js';
import type { Line } from './form.js';
import type { GoalsSection } from '../families/layout.js';
import { words } from './words.js';

type GoalColumn = GoalsSection['columns'][number];

/** 年度目标: one cell of all goals, or what was expected beside what was achieved below a line of headings. */
export function goalRows(section: GoalsSection, drawing: Drawing): DraftRow[] {
  const { heading: label, span, name, columns, content, optional } = section;
  const hasHead = columns.some(column => column.label !== undefined);
  if (optional && drawing.document.evaluation.goals.length === 0) return [];
  const height = (hasHead ? 2 : 1) + (content ? 1 : 0);
  const side = within(drawing, 0, span);
  const first: DraftCell[] = [heading(side.column, side.colspan, drawing.say(label), { rowspan: height })];
  if (name) {
    const at = within(drawing, span, textStart(section));
    first.push(heading(at.column, at.colspan, drawing.say(name), { rowspan: hasHead ? 2 : 1 }));
  }
  const texts = columnCells(section, drawing, (column, at) => goalCell(section, column, at, drawing));
  if (!hasHead) return [row('goals', [...first, ...texts]), ...contentRow(section, drawing)];
  const heads = columnCells(section, drawing, ({ label }, { column, colspan }) =>
    heading(column, colspan, label ? drawing.say(label) : ''),
  );
  return [row('goal-head', [...first, ...heads]), row('goals', texts), ...contentRow(section, drawing)];
}

const textStart = ({ span, name, nameSpan = 1 }: GoalsSection): number => span + (name ? nameSpan : 0);

function columnCells(
  section: GoalsSection,
  drawing: Drawing,
  draw: (column: GoalColumn, at: { readonly column: number; readonly colspan: number }) => DraftCell,
): DraftCell[] {
  let from = textStart(section);
  return section.columns.map((column, i) => {
    const to = i === section.columns.length - 1 ? drawing.grid.width : from + (column.span ?? 1);
    const at = across(drawing, from, to);
    from = to;
    return draw(column, at);
  });
}

function goalCell(
  { numbered }: GoalsSection,
  { key }: GoalColumn,
  { column, colspan }: { readonly column: number; readonly colspan: number },
  drawing: Drawing,
): DraftCell {
  const { goals } = drawing.document.evaluation;
  const isNumbered = numbered || goals.length > 1;
  const lines = goals.flatMap(goal => goalLines(goal, goal[key], isNumbered, drawing));
  return cell(column, colspan, 'long', lines, {
    printed: goals.flatMap(({ id }) => (isNumbered && id.state === 'ok' ? [id.span] : [])),
  });
}

function goalLines(
  { id, position }: Goal,
  text: Field<string>,
  isNumbered: boolean,
  { locale }: Drawing,
): readonly Line[] {
  if (!isNumbered) return linesOf(text);
  return linesOf(text, sayField(id) ? `${sayField(id)}: ` : words.goal[locale](String(position)));
}

/** 2.项目实施内容及过程概述. */
function contentRow(section: GoalsSection, drawing: Drawing): DraftRow[] {
  const { span, content } = section;
  if (!content) return [];
  const at = within(drawing, span, textStart(section));
  const { field, text } = fieldValue('content', drawing.document, drawing.locale);
  const value = across(drawing, textStart(section), drawing.grid.width);
  const lines = text.split('\n').flatMap((text): Line[] => (text ? [{ text, source: field?.span }] : []));
  return [
    row('goals', [
      heading(at.column, at.colspan, drawing.say(content)),
      cell(value.column, value.colspan, 'long', lines),
    ]),
  ];
}
