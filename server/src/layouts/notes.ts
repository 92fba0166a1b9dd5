import { commonClauses } from '../profiles/common-clauses.js';
import { clauseKeys } from '../profiles/profile.js';
import type { Drawing } from './drawing.js';
import { linesOf } from './fields.js';
import type { Notes } from './form.js';
import { words } from './words.js';

/** Below the table: the evaluation’s own 备注, else what the form prints; on request the sentences of the profile that decide the scores. */
export const notesOf = (drawing: Drawing): readonly Notes[] => [
  ...ownNotes(drawing),
  ...(drawing.additions.basis ? basis(drawing) : []),
];

function ownNotes(drawing: Drawing): readonly Notes[] {
  const { layout, document, locale, say } = drawing;
  const hasPlace = layout.sections.some(
    section => section.kind === 'closing' && section.rows.some(({ key }) => key === 'note'),
  );
  const own = hasPlace ? [] : linesOf(document.evaluation.note);
  if (own.length > 0) return [{ heading: words.note[locale], lines: own }];
  const { notes } = layout;
  if (!notes) return [];
  return [
    {
      heading: say(notes.heading).replace(/[：:]$/, ''),
      lines: notes.lines.map(line => ({ text: say(line), source: undefined })),
    },
  ];
}

function basis({ document: { profile }, locale }: Drawing): readonly Notes[] {
  const cited = clauseKeys
    .filter(key => profile.clauses[key] !== commonClauses[key])
    .map(key => profile.clauses[key][locale]);
  const lines = [...new Set(cited)].map((text, index) => ({ text: `${index + 1}. ${text}`, source: undefined }));
  return lines.length > 0 ? [{ heading: words.rules[locale](profile.source[locale]), lines }] : [];
}
