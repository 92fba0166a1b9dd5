import { builtIn } from '../quantity/built-in-units.js';
import { saysNone } from './cell-words.js';
import type { Column } from './columns.js';
import type { ColumnKey } from './field-words.js';
import type { Fit } from './fit-record.js';
import { isDash } from './token-kinds.js';

/**
 * Whether a row that blank cells left no trace in could have its values one column further on: target or actual alone is said, a bare number where
 * points are missing, a unit for what was reached, or words of an explanation where the target should be. A target behind its sign, and nothing else, breaks off.
 */
export function isHalfSaid({ cells }: Fit, columns: readonly Column[]): boolean {
  const at = (key: ColumnKey): string => {
    const text = [...cells].find(([column]) => column.key === key)?.[1].text ?? '';
    return isDash(text) || saysNone(text) ? '' : text;
  };
  const has = (key: ColumnKey): boolean => columns.some(column => column.key === key);
  const isMissing = (key: ColumnKey): boolean => has(key) && at(key) === '';
  const breaksOff = at('sign') + at('direction') !== '' && at('actual') + at('weight') + at('score') === '';
  if (breaksOff) return false;
  const isUnscored = isMissing('weight') || isMissing('score');
  if (has('target') && has('actual') && (at('target') === '') !== (at('actual') === '')) return true;
  if (builtIn.has(at('actual')) || (isMissing('share') && at('actual') !== '')) return true;
  if (isUnscored && (['target', 'actual', 'share'] as const).some(key => isBare(at(key)))) return true;
  return /^反映.*情况$/.test(at('target'));
}

/** A number that may as well be points. */
const isBare = (text: string): boolean => /^\d{1,2}(?:\.\d+)?$/.test(text) && Number(text) <= 40;
