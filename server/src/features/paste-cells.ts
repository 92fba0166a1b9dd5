import { readNamed } from '../import/labels/cell-words.js';
import type { GridRow } from '../import/cells/grid.js';
import { attainments } from '../language/choices.js';
import { fold } from '../number/fold.js';
import { readPoints } from '../number/read.js';
import type { Decimal } from '../number/decimal.js';
import { sameGroupName } from '../profiles/group-name.js';
import { builtInProfiles, defaultProfile } from '../profiles/index.js';
import { readValue, type ValueContext } from '../quantity/read-value.js';
import { builtIn } from '../quantity/built-in-units.js';

/** What the cells of one column have in common; blank ones do not count. */
export class Cells {
  /** One for each row, blank ones included. */
  readonly all: readonly string[];
  private readonly texts: readonly string[];

  constructor(rows: readonly GridRow[], column: number) {
    this.all = rows.map(({ cells }) => cells.find(cell => cell.column === column)?.text ?? '');
    this.texts = this.all.filter(text => text !== '');
  }

  get isBlank(): boolean {
    return this.texts.length === 0;
  }

  get isNumbers(): boolean {
    return this.every(text => /^\d+(?:\.\d+)?\s*分?$/.test(fold(text)));
  }

  /** Words without an amount, a sign or a percentage; a text in which a digit stands among words is one too. */
  get isWords(): boolean {
    return this.every(text => !/^[^\p{L}]*\d/u.test(fold(text)) && !isSign(text)) || this.isBlank;
  }

  /** Numbers of rows, each above the one before. */
  get isCount(): boolean {
    return (
      this.every(text => /^\d+$/.test(text)) &&
      this.texts.every((text, at) => at === 0 || Number(text) > Number(this.texts[at - 1]))
    );
  }

  /** Names may begin with a number, as 12345热线办结率 does. */
  get mayBeNames(): boolean {
    return this.every(text => !isSign(text) && !saysValue(text)) || this.isBlank;
  }

  get havePoints(): boolean {
    return this.texts.filter(text => readNamed(text).points !== undefined).length * 2 > this.texts.length;
  }

  get areSigns(): boolean {
    return this.every(isSign);
  }

  get areUnits(): boolean {
    return this.every(text => builtIn.has(fold(text)));
  }

  get areAttainments(): boolean {
    return this.every(text => attainments.some(({ name, zh }) => name === text || zh === text));
  }

  /** Sentences that say how a row is scored. */
  get areCriteria(): boolean {
    return this.every(text => text.length >= 6 && /[扣得计记加].{0,20}分|满分/.test(text));
  }

  /** Names of groups are those of the forms, end in 指标, are said once for several rows, or again and again. */
  areGroups(next: Cells | undefined): boolean {
    const merged = this.all.some((text, row) => text === '' && row > 0 && (next?.all[row] ?? '') !== '');
    const repeated = new Set(this.texts).size < this.texts.length;
    return this.isBlank || merged || repeated || this.every(isGroupName);
  }

  points(row: number): Decimal | undefined {
    return readPoints(this.all[row] ?? '')?.value;
  }

  private every(holds: (text: string) => boolean): boolean {
    return this.texts.length > 0 && this.texts.every(holds);
  }
}

const isSign = (text: string): boolean =>
  /^(?:[≥≤≧≦><=＞＜＝═]=?|(?:大于|小于|不少于|不低于|不超过|不高于|等于|大于等于|小于等于)|定性|正向|反向)$/.test(
    text.trim(),
  );

/** One that the forms print, or that says 指标. */
export function isGroupName(text: string): boolean {
  const { name } = readNamed(text);
  return /指标$/.test(name) || isPrintedGroup(name);
}

/** One that the forms print themselves. */
export const isPrintedGroup = (name: string): boolean => groupNames.some(known => sameGroupName(known, name));

const groupNames: readonly string[] = [
  ...new Set(
    builtInProfiles.flatMap(({ groups }) =>
      groups.flatMap(({ name, groups: inner }) => [name, ...inner.map(each => each.name)]),
    ),
  ),
];

/** An amount, a bound, a day: nothing that a row is called. */
export function saysValue(text: string): boolean {
  const value = readValue(text, context);
  if (value.kind === 'yes-no') return true;
  const isRead = value.kind === 'quantity' || value.kind === 'range' || value.kind === 'date';
  return isRead && value.label === '';
}

const context: ValueContext = { units: defaultProfile.units, unit: undefined, year: undefined, noneIsEmpty: true };
