import type { DocumentAnalysis } from '../analysis/analysis.js';
import { clauseKeys } from '../profiles/profile.js';
import { commonClauses } from '../profiles/common-clauses.js';
import type { Locale } from '../text/locale.js';
import { linesOf } from './fields.js';
import type { Notes } from './form.js';
import { words } from './words.js';

/** The file's own 备注; where it has none, the sentences of its profile that decide the scores. */
export function notesOf({ evaluation: { note }, profile }: DocumentAnalysis, locale: Locale): readonly Notes[] {
  const own = linesOf(note);
  if (own.length > 0) return [{ heading: words.note[locale], lines: own }];
  const cited = clauseKeys
    .filter(key => profile.clauses[key] !== commonClauses[key])
    .map(key => profile.clauses[key][locale]);
  const lines = [...new Set(cited)].map((text, index) => ({ text: `${index + 1}. ${text}`, source: undefined }));
  return lines.length > 0 ? [{ heading: words.rules[locale](profile.source[locale]), lines }] : [];
}
