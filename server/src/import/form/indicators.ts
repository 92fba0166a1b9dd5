import type { ZhKey } from '../../language/vocabulary.js';
import type { ColumnKey } from '../labels/field-words.js';
import { covers, groupAcross, groupAlone, groupNumbered, groupPointed, isSentenceAcross, levelsIn } from './across.js';
import { type Aligned, align, type Fit } from '../labels/align.js';
import { sumClaims, weightBeside } from './group-weights.js';
import { isBlank, readNamed, onOneLine, pointsText, weightText } from '../labels/cell-words.js';
import { budgetAhead, isBudgetAhead } from './budget-row.js';
import { hasRead, hasValues, isAmountAlone, isHeadings, isPartName, isTarget, isUnclosed } from './row-kinds.js';
import { groupsAsRows, isTemplate, prune } from './template-rows.js';
import type { Column } from '../labels/columns.js';
import { spreadNames } from '../labels/spread-names.js';
import {
  type DraftGroup,
  type DraftNode,
  type DraftRow,
  type Keys,
  newGroup,
  newRow,
  type Remark,
} from '../labels/draft.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { isInstruction } from '../labels/phrases.js';
import { asOne, beyondPart, byKey, partKeys, remarkUnnamed, remarkUnplaced, remarkUnweighed } from './row-remarks.js';
import { fillRow, textAt } from '../labels/row-values.js';
import { areYears } from '../labels/lower-headings.js';
import { isFirstLevel, isLevelName, isMeasure, isOtherLevel } from '../labels/token-kinds.js';

/** Reads the rows of the indicators' block into groups, rows and parts; what a level's cell leaves blank is carried from above. */
export class Indicators {
  private readonly path: (DraftGroup | undefined)[] = [];
  private columns: readonly Column[] = [];
  private fit: Fit = 'placed';
  private last: DraftRow | undefined;
  private inParts = false;
  /** The beginning of a name that goes on in the next row. */
  private begun = '';
  /** What stands beside no row and no group. */
  readonly ownerless: Remark[] = [];
  /** Groups that rows of the template opened. */
  private readonly templates = new Set<DraftGroup>();
  /** Groups whose row has points, and may be all that there is of them. */
  private readonly pointed = new Set<DraftGroup>();
  /** Whether rows were kept as they stood, of whichever group. */
  private isDoubtful = false;

  constructor(
    private readonly nodes: DraftNode[],
    private readonly passed: Remark[] = [],
  ) {}

  /** New headings: the first ones, or those of the next page. */
  use(columns: readonly Column[]): void {
    this.columns = columns;
  }

  /** Whether a second row of headings may still come. */
  get isEmpty(): boolean {
    return this.last === undefined;
  }

  get headings(): readonly Column[] {
    return this.columns;
  }

  /** Whether a row is one of indicators: named, and with what was aimed at or reached. */
  takes(row: GridRow): boolean {
    const texts = byKey(align(this.columns, row, this.fit).aligned);
    return (
      texts.has('name') && (texts.has('target') || texts.has('actual')) && (texts.has('score') || texts.has('weight'))
    );
  }

  /** The subtotal of an open group: the one it names, else the one whose rows come to it, else the innermost. */
  subtotal(score: string, name: string): boolean {
    const open = this.path.filter(each => each !== undefined);
    const named = open.find(({ keys }) => keys.get('名称') === name);
    const group = named ?? open.findLast(each => sumClaims(each).equals(score)) ?? open.at(-1);
    if (group) group.keys.set('得分', score);
    return group !== undefined;
  }

  read(row: GridRow): void {
    if (this.isEmpty && isHeadings(row)) return;
    if (this.isEmpty && areYears(row)) return this.keepBeside(asOne(row));
    this.columns = spreadNames(this.columns, row);
    const pointed = this.hasLevels ? undefined : groupPointed(row);
    if (pointed) return this.openPointed(pointed, row);
    if (row.doubtful) return this.keepDoubtful(row);
    const beyond = this.columns.find(({ key }) => key === 'name')?.to ?? Infinity;
    const across = groupAcross(row, beyond) ?? (this.hasLevels ? undefined : (groupAlone(row) ?? groupNumbered(row)));
    if (across) return void this.enter(across.depth, across.name, undefined);
    if (isSentenceAcross(row, beyond)) return this.keepSentence(row);
    const { aligned, fit, loose } = this.align(isBudgetAhead(row, this.columns) ? { ...row, loose: false } : row);
    this.fit = fit;
    if (aligned.cells.size === 0) return this.keepUnread(row);
    const texts = byKey(aligned);
    const rest = [
      ...aligned.rest.map(({ text, place }): Remark => ({ place, text })),
      ...remarkUnnamed(aligned),
      ...remarkUnweighed(this.columns, aligned),
    ];
    const name = onOneLine(textAt(texts, 'name')) || budgetAhead(aligned, texts);
    if (isTarget(name)) return this.keepBeside(asOne(row));
    if (name !== '' && !texts.has('name')) this.path.length = 0;
    this.enterGroups(texts, aligned, loose);
    if (rest.length === 0 && isTemplate(name, texts)) return this.passOver(row, name);
    if (name === '' && !(texts.has('weight') || texts.has('target') || texts.has('actual')))
      return this.keepBeside([...remarkUnplaced(texts), ...rest]);
    if (rest.length === 0 && this.isPiece(name, texts, row.loose && !row.closed)) return this.addPiece(name);
    const text = this.begun + name;
    this.begun = '';
    const isWhole = texts.has('weight') && texts.has('target');
    if ((isPartName(text) && !isWhole) || this.isNextPart(texts)) this.addPart(text, texts, rest);
    else this.addRow(text, texts, rest);
  }

  /** A row of a table with a number or a target where its name should stand has a cell more or less than its headings: it is read by what its cells can be. */
  private align(row: GridRow): ReturnType<typeof align> & { readonly loose: boolean } {
    const found = { ...align(this.columns, row, this.fit), loose: row.loose };
    if (row.loose || !isAmountAlone(onOneLine(textAt(byKey(found.aligned), 'name')))) return found;
    const astray = align(this.columns, { ...row, loose: true, thinned: true }, this.fit);
    const name = textAt(byKey(astray.aligned), 'name');
    return name !== '' && !isLevelName(name) ? { ...astray, loose: true } : found;
  }

  private get hasLevels(): boolean {
    return this.columns.some(({ key }) => key?.startsWith('level'));
  }

  /** A group whose points and subtotal stand in its own row; one number of a copy may be either. */
  private openPointed({ name, depth }: { readonly name: string; readonly depth: number }, row: GridRow): void {
    const { cells, loose } = row;
    const under = (key: ColumnKey): string => textAt(byKey(align(this.columns, row, this.fit).aligned), key);
    const both = loose ? cells.slice(1).map(({ text }) => text) : [under('weight'), under('score')];
    const [weight = '', score = ''] = both.length === 2 ? both : [];
    this.enter(depth, name, weightText(weight));
    const group = this.path[depth];
    if (group) this.pointed.add(group);
    if (pointsText(score) !== undefined) group?.keys.set('得分', score);
    if (both.length < 2) this.keepBeside(asOne(row));
  }

  /** What the form says to who fills it in says nothing here; any other words are kept. */
  private keepSentence(row: GridRow): void {
    if (row.cells.every(({ text }) => isInstruction(text))) this.passed.push(...row.cells);
    else this.keepBeside(asOne(row));
  }

  /**
   * A row that no reading fits still names the groups that hold for those below it. One that stands alone and is of either level, as 成本指标, is of the
   * second where the first is open.
   */
  private keepUnread(row: GridRow): void {
    const end = row.cells.findIndex(({ text }) => !isLevelName(text));
    const names = row.cells.slice(0, end);
    const depths = this.columns.filter(({ key }) => key?.startsWith('level')).length;
    const isInside = names.length === 1 && this.path[0] !== undefined;
    for (const { text } of names) {
      const depth = isFirstLevel(text) && !(isInside && isOtherLevel(text)) ? 0 : 1;
      if (depth < depths) this.enter(depth, onOneLine(text), undefined);
    }
    this.keepBeside(asOne(row));
  }

  /** A row whose cells may go on elsewhere; where it has more than its own, one of them may name a group, and nobody knows what holds below. */
  private keepDoubtful(row: GridRow): void {
    this.isDoubtful = true;
    const own = this.columns.length - this.columns.findIndex(({ key }) => key === 'name');
    if (!isLevelName(row.cells[0]?.text ?? '') && row.cells.length > own) this.path.length = 0;
    this.keepUnread(row);
  }

  /** A row of the form's template in which nothing was filled in. */
  private passOver({ place }: GridRow, text: string): void {
    this.passed.push({ place, text });
    const group = this.path.findLast(each => each !== undefined);
    if (group) this.templates.add(group);
  }

  private addRow(text: string, texts: ReadonlyMap<ColumnKey, readonly GridCell[]>, rest: readonly Remark[]): void {
    const inColumn = weightText(textAt(texts, 'weight'));
    const { name, points } = readNamed(text, !this.has('weight'));
    const row = newRow(inColumn === undefined || points === inColumn ? name : text);
    const weight = inColumn ?? points;
    if (weight !== undefined) row.keys.set('权重', weight);
    fillRow(row, texts, this.columns);
    row.place = (texts.get('target') ?? texts.get('name'))?.[0]?.place;
    row.lonePoints = texts.get('weight')?.find(({ isLone }) => isLone)?.place;
    row.remarks.push(...rest);
    (this.path.findLast(group => group !== undefined)?.children ?? this.nodes).push(row);
    this.last = row;
    this.inParts = false;
  }

  private addPart(text: string, texts: ReadonlyMap<ColumnKey, readonly GridCell[]>, rest: readonly Remark[]): void {
    const { last } = this;
    if (!last) return this.addRow(text, texts, rest);
    const [, name = '', funds] =
      /^(?:其中|of which)?\s{0,9}[:：]?([^]*?)(?:[(（](?:资金额度|funds)\s{0,9}[:：]?([^()（）]+)[)）])?$/.exec(
        text.trim(),
      ) ?? [];
    const scratch = newRow(name.trim());
    fillRow(scratch, texts);
    const part: Keys = new Map(
      partKeys.flatMap((key): [ZhKey, string][] => (scratch.keys.has(key) ? [[key, scratch.keys.get(key) ?? '']] : [])),
    );
    const amount = funds?.trim() ?? textAt(texts, 'funds');
    if (amount !== '') part.set('资金额度', amount);
    last.parts.push(part);
    last.remarks.push(
      ...rest,
      ...beyondPart(scratch, texts),
      ...scratch.remarks.filter(({ text }) => funds !== undefined || text !== `资金额度：${amount}`),
    );
    this.inParts = true;
  }

  /** After a part, a row with a value of its own but neither weight nor target is another one. */
  private isNextPart(texts: ReadonlyMap<ColumnKey, readonly GridCell[]>): boolean {
    const weighs = texts.has('weight') || readNamed(textAt(texts, 'name'), !this.has('weight')).points !== undefined;
    return this.inParts && !weighs && !texts.has('target') && texts.has('actual');
  }

  /** Opens the groups that a row names. Where level 1 is said again, as in tables without merged cells, a blank level 2 is none; a dash is none anywhere. */
  private enterGroups(texts: ReadonlyMap<ColumnKey, readonly GridCell[]>, { cells }: Aligned, loose: boolean): void {
    const levels = this.columns.flatMap(({ key }) => (key?.startsWith('level') ? [key] : [])).sort();
    const name = [...cells].find(([{ key }]) => key === 'name')?.[1][0];
    const over = this.columns
      .filter(({ key, from }) => name && !loose && key?.startsWith('level') && covers(name, from))
      .map(({ key }) => key);
    let repeated = false;
    levels.forEach((level, depth) => {
      const text = onOneLine(textAt(texts, level));
      const isDash = isMeasure(text) || (text !== '' && isBlank(text));
      if (isDash) repeated = true;
      if (over.includes(level) || isDash || (text === '' && repeated))
        this.path.length = Math.min(this.path.length, depth);
      else if (text !== '')
        for (const [below, each] of (levels.length > 1 ? [text] : levelsIn(text)).entries())
          repeated = this.enter(depth + below, each, weightBeside(this.columns, cells, level)) || repeated;
    });
  }

  /** Whether the group was open already. */
  private enter(depth: number, text: string, weight: string | undefined): boolean {
    const { name, points } = readNamed(text.replace(/[(（]续表?[)）]$/, '').trimEnd());
    if (this.path[depth]?.keys.get('名称') === name) return true;
    const group = newGroup(name);
    const worth = points ?? weight;
    if (worth !== undefined) group.keys.set('权重', worth);
    (this.path.slice(0, depth).findLast(each => each !== undefined)?.children ?? this.nodes).push(group);
    this.path.length = Math.min(this.path.length, depth);
    this.path[depth] = group;
    this.inParts = false;
    return false;
  }

  /** A piece of a name on a line of its own: names here have points, and this one has none and no value beside it. */
  private isPiece(name: string, texts: ReadonlyMap<ColumnKey, readonly GridCell[]>, loose: boolean): boolean {
    if (!loose || hasValues(texts) || name === '' || isPartName(name) || isLevelName(name)) return false;
    const ends = this.last !== undefined && !this.has('weight') && !this.last.keys.has('权重') && hasRead(this.last);
    const unclosed = this.last !== undefined && isUnclosed(this.last.keys.get('名称') ?? '');
    if (ends || unclosed) return true;
    return this.has('weight') || readNamed(name).points === undefined;
  }

  private addPiece(piece: string): void {
    const { last } = this;
    const before = last?.keys.get('名称') ?? '';
    const ends = last && this.begun === '' && !last.keys.has('权重') && hasRead(last);
    if (!ends && !isUnclosed(before)) {
      this.begun += piece;
      return;
    }
    const { name, points } = readNamed(before + piece);
    last?.keys.set('名称', name);
    if (points !== undefined) last?.keys.set('权重', points);
  }

  /** A name that never went on is kept. */
  finish(): void {
    if (this.begun !== '') this.addRow(this.begun, new Map(), []);
    this.begun = '';
    prune(this.nodes, this.templates);
    if (!this.isDoubtful) groupsAsRows(this.nodes, this.pointed);
    this.templates.clear();
  }

  private keepBeside(remarks: readonly Remark[]): void {
    const owner = this.last ?? this.path.findLast(group => group !== undefined);
    (owner?.remarks ?? this.ownerless).push(...remarks);
  }

  readonly has = (key: ColumnKey): boolean => this.columns.some(column => column.key === key);
}
