import type { DocumentAnalysis } from '../analysis/analysis.js';
import { directionWord } from '../messages/direction.js';
import { asScalar, insertEntry, setScalar } from '../model/edit.js';
import type { Direction, Indicator } from '../model/evaluation.js';
import type { Field } from '../model/field.js';
import { keyOf, spell } from '../model/vocabulary.js';
import type { Slice } from '../quantity/value.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Edit } from '../text/span.js';

/** A row's name as messages give it; its place in the list where it has none. */
export const nameOf = ({ indicator, path }: RatedRow): string => (indicator.name.state === 'ok' ? indicator.name.value : (path.at(-2) ?? '?'));

/** Replaces a part of a written value; the rest of it, its quotes and its layout stay. */
export function replaceIn(field: Field<string>, { start, end }: Slice, put: string, text: string): Edit | undefined {
  const node = field.state === 'ok' ? asScalar(field.entry.value) : undefined;
  return node && field.state === 'ok' ? setScalar(text, node, field.value.slice(0, start) + put + field.value.slice(end)) : undefined;
}

/** Writes a direction into a row, in the file's vocabulary: over the one that stands there, else after the target. */
export function stateDirection({ direction: key, target, node }: Indicator, direction: Direction, { evaluation: { vocabulary }, text }: DocumentAnalysis): Edit | undefined {
  const word = directionWord(direction, vocabulary === 'zh' ? 'zh-CN' : 'en');
  if (!key.entry) return insertEntry(text, node, target.entry, spell(keyOf('indicator', 'direction'), vocabulary), word);
  const scalar = asScalar(key.entry.value);
  return scalar && setScalar(text, scalar, word);
}
