import { colon } from '../text/punctuation.js';
import { across, type Drawing } from './drawing.js';
import { cell, type DraftCell, type DraftRow, fieldCell, heading, row } from './draft.js';
import { fieldValue } from './field-values.js';
import type { Line } from './form.js';
import { words } from './words.js';
import { type Label, wordsOf } from '../families/label.js';
import type { FieldSpec, FieldsSection } from '../families/layout.js';

/** Lines of labels with values; one of which nothing is said stands empty, or is left out where the layout says so. */
export function fieldRows({ rows }: FieldsSection, drawing: Drawing): DraftRow[] {
  return rows.flatMap(specs => {
    const shown = specs.filter(({ key, optional }) => !optional || hasValue(key, drawing));
    return shown.length === 0 ? [] : [fieldRow(shown, drawing)];
  });
}

const hasValue = (key: FieldSpec['key'], { document, locale }: Drawing): boolean =>
  fieldValue(key, document, locale).text !== '';

function fieldRow(specs: readonly FieldSpec[], drawing: Drawing): DraftRow {
  let at = 0;
  const cells = specs.flatMap(spec => {
    const { label, labelSpan = 1, valueSpan = spec === specs.at(-1) ? drawing.grid.width : 1 } = spec;
    const from = at;
    const middle = from + labelSpan;
    at = Math.min(drawing.grid.width, middle + valueSpan);
    const place = across(drawing, from, middle);
    return [heading(place.column, place.colspan, drawing.say(label)), valueCell(spec, middle, at, drawing)];
  });
  return row(specs.some(({ key }) => key.startsWith('expenditure')) ? 'expenditure' : 'unit', cells);
}

function valueCell(spec: FieldSpec, from: number, to: number, drawing: Drawing): DraftCell {
  const { column, colspan } = across(drawing, from, to);
  const { field, text, printed } = fieldValue(spec.key, drawing.document, drawing.locale);
  const shown = spec.choices ? boxes(text, spec.choices, drawing) : text;
  const role = spec.key.startsWith('expenditure') ? 'number' : 'value';
  if (!field) return cell(column, colspan, role, textLines(shown));
  return fieldCell(column, colspan, role, field, shown, { printed, missing: text === '' });
}

const textLines = (text: string): readonly Line[] => (text === '' ? [] : [{ text, source: undefined }]);

/** `1、常年性项目　☑　　2、一次性项目　□`; a text that names none of them stands as it is. */
function boxes(text: string, choices: readonly Label[], { say }: Drawing): string {
  const chosen = choices.find(choice => names(choice, text));
  if (text !== '' && !chosen) return text;
  return choices.map(choice => `${say(choice)}　${choice === chosen ? '☑' : '□'}`).join('　　');
}

/** Numbers, boxes and 项目 aside, in either direction: 持续性 is 1、持续性项目. */
function names(choice: Label, text: string): boolean {
  const wanted = core(text);
  return wanted !== '' && wordsOf(choice).some(word => core(word) === wanted);
}

const core = (text: string): string => text.replace(/^\s*\d+\s*[、.．]|[\s□☐☑☒√]|项目$/g, '').replace(/项目$/, '');

/** What stands above the table: label and value in one line. */
export const aboveLines = ({ document, layout, locale, say }: Drawing): readonly Line[] =>
  layout.above.map(({ key, label }) => {
    const { field, text } = fieldValue(key, document, locale);
    const lead = say(label).replace(/[：:]\s*$/, '');
    const shown = text === '' && key === 'filed' ? words.dayToFill[locale] : text;
    return {
      text: `${lead}${colon[locale]}${shown}`.trimEnd(),
      source: field && field.state !== 'absent' ? field.span : undefined,
    };
  });
