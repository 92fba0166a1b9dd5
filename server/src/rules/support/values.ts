import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { directionWord } from '../../messages/direction.js';
import { asScalar, insertEntry, setScalar } from '../../language/edit.js';
import type { Direction, Indicator } from '../../language/evaluation.js';
import type { Field } from '../../language/field.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import type { Slice, Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { shorten } from '../../text/shorten.js';
import type { Edit } from '../../text/span.js';

/** A row's name as messages give it; its place in the list where it has none. */
export const nameOf = ({ indicator, path }: RatedRow): string =>
  indicator.name.state === 'ok' ? indicator.name.value : (path.at(-2) ?? '?');

/** Replaces a part of a written value; the rest of it, its quotes and its layout stay. */
export function replaceIn(field: Field<string>, { start, end }: Slice, put: string, text: string): Edit | undefined {
  const node = field.state === 'ok' ? asScalar(field.entry.value) : undefined;
  return node && field.state === 'ok'
    ? setScalar(text, node, field.value.slice(0, start) + put + field.value.slice(end))
    : undefined;
}

/** Another comparison sign in a value's place; words (不少于, 以内) are left to the author. */
export function resign(field: Field<string>, value: Value, sign: string, text: string): Edit | undefined {
  const [part, ...more] = value.kind === 'quantity' ? (value.comparison?.parts ?? []) : [];
  const isSign = part && more.length === 0 && !/\p{L}/u.test(value.source.slice(part.start, part.end));
  return isSign ? replaceIn(field, part, sign, text) : undefined;
}

/** Writes a direction into a row, in the file's vocabulary: over the one that stands there, else after the target. */
export function stateDirection(
  { direction: key, target, node }: Indicator,
  direction: Direction,
  { evaluation: { vocabulary }, text }: DocumentAnalysis,
): Edit | undefined {
  const word = directionWord(direction, vocabulary === 'zh' ? 'zh-CN' : 'en');
  if (!key.entry)
    return insertEntry(text, node, target.entry, spell(keyOf('indicator', 'direction'), vocabulary), word);
  const scalar = asScalar(key.entry.value);
  return scalar && setScalar(text, scalar, word);
}

/** How a finding about several rows begins: in a list of findings nobody sees the line. */
export const severalOf = (first: RatedRow, more: readonly RatedRow[], locale: Locale): string =>
  ({
    'zh-CN': `${shorten(nameOf(first), longestName)}等 ${more.length + 1} 项：`,
    en: `${shorten(nameOf(first), longestName)} and ${more.length} more: `,
  })[locale];

const longestName = 24;
