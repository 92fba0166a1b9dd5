import { type Label, wordsOf } from './label.js';
import type { Layout, Section } from './layout.js';

/** One label of a layout: what it labels, and the words it is printed or met with, the printed one first. */
export interface LayoutWord {
  /** `upper` stands over columns of the indicators. */
  readonly section: 'title' | 'number' | 'above' | 'notes' | 'upper' | Section['kind'];
  /** The key of the value beside or below it, of an upper heading that of its first column; `heading` and `row` where it labels a block or a line of one. */
  readonly key: string;
  readonly words: readonly string[];
  /** As it is printed in each language. */
  readonly printed: readonly string[];
}

/** Every label of a layout, in the order of the form: what a filled-in form is recognised and read by. */
export function layoutWords(layout: Layout): readonly LayoutWord[] {
  const { title, number, above, sections, notes } = layout;
  return [
    word('title', 'title', title),
    ...(number ? [word('number', 'number', number.label)] : []),
    ...above.map(({ key, label }) => word('above', key, label)),
    ...sections.flatMap(sectionWords),
    ...(notes ? [word('notes', 'heading', notes.heading)] : []),
  ];
}

const word = (section: LayoutWord['section'], key: string, label: Label): LayoutWord => ({
  section,
  key,
  words: wordsOf(label),
  printed: [label['zh-CN'], label.en],
});

function sectionWords(section: Section): readonly LayoutWord[] {
  const { kind } = section;
  const wordsOfKeys = (entries: readonly { readonly key: string; readonly label?: Label }[]): LayoutWord[] =>
    entries.flatMap(({ key, label }) => (label ? [word(kind, key, label)] : []));
  switch (section.kind) {
    case 'fields':
      return section.rows.flatMap(wordsOfKeys);
    case 'money':
      return [
        word(kind, 'heading', section.heading),
        ...wordsOfKeys(section.columns),
        ...section.columns.flatMap(({ text }) => (text ? [word(kind, 'text', text)] : [])),
        ...section.rows.map(({ label }) => word(kind, 'row', label)),
      ];
    case 'goals':
      return [
        word(kind, 'heading', section.heading),
        ...wordsOfKeys(section.columns),
        ...(section.content ? [word(kind, 'content', section.content)] : []),
      ];
    case 'fund-management':
      return [
        word(kind, 'heading', section.heading),
        ...wordsOfKeys(section.columns),
        ...section.rows.map(label => word(kind, 'row', label)),
      ];
    case 'indicators':
      return [
        ...(section.side ? [word(kind, 'heading', section.side)] : []),
        ...(section.upper ?? []).map(({ label, from }) => word('upper', from, label)),
        ...wordsOfKeys(section.columns),
      ];
    case 'total':
      return [word(kind, 'total', section.label)];
    case 'closing':
      return wordsOfKeys(section.rows);
    case 'signatures':
      return wordsOfKeys(section.cells);
  }
}
