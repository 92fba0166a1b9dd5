import { saysNone } from './cell-words.js';
import type { Column } from './columns.js';
import { attainments } from '../../language/choices.js';
import type { ColumnKey } from './field-words.js';
import type { Fit } from './fit-record.js';
import { isBareLevel, isDash, isLevelName, isUnit } from './token-kinds.js';

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
  const isOpen = isUnscored || (!has('weight') && !has('score'));
  if (has('target') && has('actual') && (at('target') === '') !== (at('actual') === '')) return true;
  if (has('target') && at('target') === '' && /^[≥≤><＞＜]/.test(at('actual'))) return true;
  if (isBehind(columns, 'weight', 'name') && isMissing('weight')) return true;
  if (isUnit(at('actual')) || (isMissing('share') && at('actual') !== '')) return true;
  if (isUnscored && (['target', 'actual', 'share'] as const).some(key => isBare(at(key)))) return true;
  if (isOpen && /\d/.test(at('target')) && isWords(at('actual'))) return true;
  return /^反映.*情况$/.test(at('target'));
}

/** Whether the column of a key stands in front of that of another. */
const isBehind = (columns: readonly Column[], first: ColumnKey, second: ColumnKey): boolean => {
  const at = columns.findIndex(({ key, owner }) => key === first && owner === undefined);
  return at >= 0 && at < columns.findIndex(({ key }) => key === second);
};

/** Whether words stand where the target should be, and an amount as what was reached: they may be the name of the row, whose own name was none. */
export function isShifted({ cells }: Fit): boolean {
  const at = (key: ColumnKey): string => [...cells].find(([column]) => column.key === key)?.[1].text ?? '';
  return isWords(at('target')) && /\d/.test(at('actual'));
}

/** Words that say nothing of how far a number was reached, and may be the reason why it was not. */
const isWords = (text: string): boolean => /^[^\d]+$/.test(text) && !isAttainment(text);

const isAttainment = (text: string): boolean => attainments.some(({ zh }) => zh === text);

/**
 * Whether what stands for a row's name hardly is one, as it does where blank cells left no trace in the row before: what was reached, a reason, or the name of
 * a group without a number to aim at.
 */
export function isHardlyNamed({ cells }: Fit): boolean {
  const at = (key: ColumnKey): string => [...cells].find(([column]) => column.key === key)?.[1].text ?? '';
  const name = at('name');
  if (isLevelName(name) || (isBareLevel(name) && at('target') !== '' && !/\d/.test(at('target') + at('actual'))))
    return !/\d/.test(at('target')) || at('actual') === '' || at('score') === '';
  if (name.length === 1 || /满意$/.test(name) || (['target', 'actual'] as const).some(key => isEnd(at(key))))
    return true;
  return isAttainment(name) || saysNone(name) || isReason(name) || isReason(at('target')) || name === at('target');
}

/** The last letter of a word that was broken, or an amount whose unit was. */
const isEnd = (text: string): boolean =>
  /^[\u4e00-\u9fff]$/.test(text) ? !/[好高低中优良差是否有无]/.test(text) : /(?:平方|立方|[/／])$/.test(text);

const isReason = (text: string): boolean =>
  /(?:较晚|滞后|不足|不到位|推迟|未达标|未完成)$|^(?:由于|因为|受.{1,12}影响)|未能|导致/.test(text) ||
  /下一步|[加抓]快|已|将/.test(text.slice(text.search(/[,，;；。]|$/)));

/** A number that may as well be points. */
const isBare = (text: string): boolean => /^\d{1,2}(?:\.\d+)?$/.test(text) && Number(text) <= 40;
