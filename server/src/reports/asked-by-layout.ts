import type { Layout, Section } from '../families/layout.js';

/** What a new form has to ask for, by the keys of an evaluation. */
export interface Asked {
  readonly head: readonly string[];
  /** Whether it has basic and project expenditure. */
  readonly spending: boolean;
  readonly budget: readonly string[];
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
  outcome: false,
  content: false,
  closing: ['deviations', 'improvements'],
};

/** What one layout prints, in its own order. */
export function askedBy({ above, sections }: Layout): Asked {
  const fields = [
    ...above,
    ...sections.flatMap(section => (section.kind === 'fields' ? section.rows.flat() : [])),
    ...sections.flatMap(section => (section.kind === 'signatures' ? section.cells : [])),
  ].map(({ key }) => key);
  const goals = sections.find(section => section.kind === 'goals');
  const head = fields
    .filter(key => !key.startsWith('expenditure') && !later.has(key))
    .map(key => key.replace(/\..*/, ''));
  return {
    head: [...new Set(['organization', ...head, 'year'])],
    spending: fields.some(key => key.startsWith('expenditure')),
    budget: budgetKeys(sections),
    outcome: goals?.columns.some(({ key }) => key === 'actual') ?? false,
    content: goals?.content !== undefined,
    closing: sections.flatMap(section =>
      section.kind === 'closing' ? section.rows.flatMap(({ key }) => (key === 'opinion' ? [] : [key])) : [],
    ),
  };
}

const later: ReadonlySet<string> = new Set(['year', 'total', 'grade', 'content']);

function budgetKeys(sections: readonly Section[]): readonly string[] {
  const columns = sections.flatMap(section => (section.kind === 'money' ? section.columns.map(({ key }) => key) : []));
  return [...new Set([...columns.filter(key => key === 'initial'), 'planned', 'spent'])];
}
