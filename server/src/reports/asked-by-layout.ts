import type { IndicatorKey, Layout, Section } from '../families/layout.js';

/** What a new form has to ask for, by the keys of an evaluation. */
export interface Asked {
  readonly head: readonly string[];
  /** Whether it has basic and project expenditure. */
  readonly spending: boolean;
  readonly budget: readonly string[];
  /** Of each indicator, besides its name and weight. */
  readonly row: readonly string[];
  /** Whether it says how far one has come by a month. */
  readonly monitored: boolean;
  /** Whether each goal says what became of it. */
  readonly outcome: boolean;
  /** Whether it says what was done, and how. */
  readonly content: boolean;
  readonly closing: readonly string[];
}

/** What a form of a department as a whole asks for. */
export const usual: Asked = {
  head: ['organization', 'year', 'filed'],
  spending: true,
  budget: ['planned', 'spent'],
  row: ['target', 'actual'],
  monitored: false,
  outcome: false,
  content: false,
  closing: ['deviations', 'improvements'],
};

/** What one layout always prints, in its own order. */
export function askedBy({ above, sections }: Layout): Asked {
  const fields = [
    ...above,
    ...sections.flatMap(section => (section.kind === 'fields' ? section.rows.flat() : [])),
    ...sections.flatMap(section => (section.kind === 'signatures' ? section.cells : [])),
  ].flatMap(field => ('optional' in field && field.optional ? [] : [field.key]));
  const goals = sections.find(section => section.kind === 'goals');
  const head = fields
    .filter(key => !key.startsWith('expenditure') && !later.has(key))
    .map(key => key.replace(/\..*/, ''));
  return {
    head: [...new Set(['organization', 'year', ...head])],
    spending: fields.some(key => key.startsWith('expenditure')),
    budget: budgetKeys(sections),
    row: rowKeys(sections),
    monitored: columnsOf(sections).includes('interim'),
    outcome: goals?.columns.some(({ key }) => key === 'actual') ?? false,
    content: goals?.content !== undefined,
    closing: sections.flatMap(section =>
      section.kind === 'closing' ? section.rows.flatMap(({ key }) => (key === 'opinion' ? [] : [key])) : [],
    ),
  };
}

const later: ReadonlySet<string> = new Set(['year', 'total', 'grade', 'content', 'blank']);

function budgetKeys(sections: readonly Section[]): readonly string[] {
  const money = sections.find(section => section.kind === 'money');
  const printed = money?.columns.map(({ key }) => key) ?? ['spent'];
  return ['initial', 'planned', 'spent'].filter(key => key === 'planned' || printed.some(each => each === key));
}

const columnsOf = (sections: readonly Section[]): readonly IndicatorKey[] =>
  sections.flatMap(section => (section.kind === 'indicators' ? section.columns.map(({ key }) => key) : []));

/** What has a column; a table of criteria alone asks for the standard in the place of target and actual. */
function rowKeys(sections: readonly Section[]): readonly string[] {
  const columns = columnsOf(sections);
  const asked: readonly (readonly [key: string, columns: readonly IndicatorKey[]])[] = [
    ['target', ['target', 'value']],
    ['actual', ['actual']],
    ['criterion', ['criterion']],
  ];
  return asked.flatMap(([key, any]) => (columns.some(column => any.includes(column)) ? [key] : []));
}
