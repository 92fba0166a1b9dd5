import { named } from '../import/cell-words.js';
import { type Column, columnKey, type ColumnKey, columnsOf } from '../import/columns.js';
import type { GridRow } from '../import/grid.js';
import { attainments } from '../language/choices.js';
import { lookUpKey } from '../language/vocabulary.js';
import { fold } from '../number/fold.js';
import { builtIn } from '../quantity/built-in-units.js';

/** The columns that a row of headings names: as in a form, or fewer as long as every cell is a heading. */
export function headings(row: GridRow): readonly Column[] | undefined {
  const known = columnsOf(row);
  if (known) return known;
  const keys = row.cells.map(({ text }) => columnKey(text) ?? ownKey(text));
  if (keys.length < 2 || keys.some(key => key === undefined)) return undefined;
  const named = keys.includes('name');
  const deepest = keys.findLastIndex(key => key === 'label' || key?.startsWith('level'));
  return row.cells.map(({ text, column, width }, index) => ({
    key: !named && index === deepest ? 'name' : keys[index],
    heading: text,
    from: column,
    to: column + width,
    owner: undefined,
  }));
}

/** Keys of the language itself, as in a table that somebody made of a file. */
const ownKey = (text: string): ColumnKey | undefined =>
  ownColumns.find(name => name === lookUpKey('indicator', text.trim())?.spec.name);

const ownColumns = [
  'name',
  'id',
  'weight',
  'target',
  'actual',
  'unit',
  'direction',
  'attainment',
  'score',
  'nature',
  'deviation',
  'goal',
  'evidence',
  'baseline',
  'note',
] as const;

/** The columns of a block without headings, told from what its cells hold: groups, the name, then weight, target, actual, score and words, as forms have them. */
export function guessColumns(rows: readonly GridRow[]): readonly Column[] {
  const columns = Array.from(
    { length: Math.max(0, ...rows.map(({ size }) => size)) },
    (_, index) => new Cells(rows, index),
  );
  const first = columns[0]?.isNumbers === true && columns[1]?.isWords === true ? 1 : 0;
  const name = nameColumn(columns, first);
  const levels = columns.slice(first, name).map((_, index): ColumnKey => `level${index + 1}`);
  const keys: (ColumnKey | undefined)[] = [
    ...(first > 0 ? ['ordinal' as const] : []),
    ...levels,
    'name',
    ...valueKeys(columns.slice(name + 1), columns[name]?.havePoints === true),
  ];
  return keys.map((key, index) => ({ key, heading: '', from: index, to: index + 1, owner: undefined }));
}

/** The last column with points behind its texts; else the first one of words that is none of groups. */
function nameColumn(columns: readonly Cells[], first: number): number {
  const withPoints = columns.findLastIndex(({ havePoints }) => havePoints);
  if (withPoints >= 0) return withPoints;
  const values = columns.findIndex((cells, index) => index > first && !cells.isWords);
  const words = values < 0 ? columns.length : values;
  const own = columns.findIndex(
    (cells, index) => index >= first && index < words && !cells.areGroups(columns[index + 1]),
  );
  return own >= 0 ? own : Math.max(first, words - 1);
}

/** What stands behind the name, in its order. */
function valueKeys(columns: readonly Cells[], weighed: boolean): readonly (ColumnKey | undefined)[] {
  const taken = new Set<ColumnKey>(weighed ? ['weight'] : []);
  return columns.map((cells, index) => {
    const key = kindOf(cells, columns.slice(index + 1), columns[index - 1], taken);
    if (key && key !== 'unit') taken.add(key);
    return key;
  });
}

function kindOf(
  cells: Cells,
  after: readonly Cells[],
  before: Cells | undefined,
  taken: ReadonlySet<ColumnKey>,
): ColumnKey | undefined {
  const free = (key: ColumnKey): boolean => !taken.has(key);
  if (cells.areSigns) return 'sign';
  if (cells.areUnits && before?.isNumbers === true) return 'unit';
  if (cells.areAttainments) return 'attainment';
  if (free('weight') && free('target') && cells.isNumbers && isWeight(after)) return 'weight';
  if (free('target')) return 'target';
  if (free('actual')) return 'actual';
  if (free('score') && (cells.isNumbers || cells.isBlank)) return 'score';
  return (['deviation', 'measure', 'note'] as const).find(free);
}

/** Bare numbers are points where two more columns of values follow, one with units, or none. */
const isWeight = (after: readonly Cells[]): boolean => after.length !== 1 || after[0]?.isNumbers !== true;

/** What the cells of one column have in common; blank ones do not count. */
class Cells {
  private readonly texts: readonly string[];
  private readonly all: readonly string[];

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

  get havePoints(): boolean {
    return this.texts.filter(text => named(text).points !== undefined).length * 2 > this.texts.length;
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

  /** Names of groups end in 指标, are said once for several rows, or again and again. */
  areGroups(next: Cells | undefined): boolean {
    const merged = this.all.some((text, row) => text === '' && row > 0 && (next?.all[row] ?? '') !== '');
    const repeated = new Set(this.texts).size < this.texts.length;
    return this.isBlank || merged || repeated || this.every(text => /指标$/.test(named(text).name));
  }

  private every(holds: (text: string) => boolean): boolean {
    return this.texts.length > 0 && this.texts.every(holds);
  }
}

const isSign = (text: string): boolean =>
  /^(?:[≥≤≧≦><=＞＜＝═]=?|(?:大于|小于|不少于|不低于|不超过|不高于|等于|大于等于|小于等于)|定性|正向|反向)$/.test(
    text.trim(),
  );
