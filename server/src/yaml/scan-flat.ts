import type { Edit } from '../text/span.js';
import { type FlatLine, flatRuns } from './flat-lines.js';
import type { Keys } from './keys.js';
import { mostKeys } from './scan-state.js';
import { mostUsualStep, usualStep } from './scan-step.js';
import { limits, type SyntaxProblem } from './tree.js';

/** Where lines are read that have lost the white space before them. */
export interface Raised {
  /** The column of each, by where it begins. */
  readonly columns: ReadonlyMap<number, number>;
  readonly problems: readonly SyntaxProblem[];
}

/** A form, or a group of it, without any indentation, as a chat or a web form leaves it: what its keys say of who holds whom gives it back. */
export function raiseFlat(text: string, words: Keys): Raised {
  const runs = words.belongs && suspicious.test(text) ? flatRuns(text, words) : [];
  const columns = new Map<number, number>();
  const problems: SyntaxProblem[] = [];
  for (const run of runs) {
    const raised = new Raising(words, mostUsualStep(text)).read(run.lines, run.deepest);
    const edits = Array.from(raised, ([at, column]): Edit => ({
      span: { start: at, end: at },
      text: ' '.repeat(column),
    }));
    const [first] = edits;
    if (!first) continue;
    for (const [at, column] of raised) columns.set(at, column);
    const { start } = first.span;
    problems.push({ kind: 'syntax', reason: 'lost-indent', span: { start, end: start + 1 }, edits });
  }
  return { columns, problems };
}

/** A key with nothing behind it, and an item below it, neither of them indented. */
const suspicious = /^[\p{L}\w-]{1,20}\s?[:：][ \t]*\r?\n\s*^- /mu;

interface Frame {
  readonly kind: 'map' | 'list';
  readonly column: number;
  /** The key that holds a list, or the last one of a mapping where it waits for its value. */
  holder: string;
  readonly keys: string[];
  /** How many lists lie inside one another in the items of a list. */
  readonly height: number;
}

class Raising {
  private readonly frames: Frame[] = [{ kind: 'map', column: 0, holder: '', keys: [], height: 0 }];
  private readonly columns = new Map<number, number>();
  private readonly step: number;

  constructor(
    private readonly words: Keys,
    usual: number,
  ) {
    this.step = usual > 0 ? usual : usualStep;
  }

  /** The columns; none where lines would lie deeper than anything is read, and each fix would be longer than the text. */
  read(lines: readonly FlatLine[], deepest: number): ReadonlyMap<number, number> {
    if (deepest > limits.depth) return this.columns;
    const [first] = lines;
    if (first?.isItem) this.open('list', this.step + (deepest - first.height) * (this.step + usualStep), first.height);
    let textAt = -1;
    for (const line of lines) {
      if (this.frames.length > limits.depth) return new Map();
      if (textAt >= 0 && !line.isKnown) {
        this.columns.set(line.start, textAt);
        continue;
      }
      const column = line.isItem ? this.item(line) : this.entry(line);
      if (column !== undefined && column > 0) this.columns.set(line.start, column);
      textAt = line.opensText ? (this.frames.at(-1)?.column ?? 0) + usualStep : -1;
    }
    return this.columns;
  }

  private open(kind: Frame['kind'], column: number, height = 0, holder = ''): Frame {
    const frame: Frame = { kind, column, holder, keys: [], height };
    this.frames.push(frame);
    return frame;
  }

  /** The column of an entry: of what the key above holds, else of the innermost mapping that lacks it. */
  private entry({ key, isBare }: FlatLine): number | undefined {
    if (key === undefined) return undefined;
    const top = this.frames.at(-1);
    const isHeld =
      top !== undefined &&
      top.holder !== '' &&
      !top.keys.includes(key) &&
      this.words.mayHoldList?.(top.holder) !== true;
    if (isHeld && this.words.holds?.(top.holder, key) === true) this.open('map', top.column + usualStep);
    else {
      const isOuter = this.words.isMisplaced?.(key, false) === true;
      const found = this.frames.findLastIndex(({ kind, keys }) => kind === 'map' && this.takes(keys, key));
      this.frames.length = isOuter || found < 0 ? 1 : found + 1;
    }
    const map = this.frames.at(-1);
    if (map && map.keys.length < mostKeys) map.keys.push(key);
    if (map) map.holder = isBare ? key : '';
    return map?.column ?? 0;
  }

  private takes(keys: readonly string[], key: string): boolean {
    return !keys.includes(key) && this.words.belongs?.(key, keys) !== false;
  }

  /** The column of an item: of the list that the key above waits for, else of the innermost list of such items. */
  private item({ key, keys, height }: FlatLine): number | undefined {
    const top = this.frames.at(-1);
    const isFirst = top?.kind === 'map' && top.holder !== '' && this.isOf(top.holder, keys);
    if (isFirst) this.open('list', top.column + this.step, height, top.holder);
    else {
      const lists = this.frames.flatMap((frame, index) =>
        frame.kind === 'list' && this.isOf(frame.holder, keys) ? index : [],
      );
      const found = lists.findLast(index => this.frames[index]?.height === height) ?? lists.at(-1);
      if (found === undefined) return undefined;
      this.frames.length = found + 1;
    }
    const column = this.frames.at(-1)?.column ?? 0;
    if (top?.kind === 'map') top.holder = '';
    if (key !== undefined) this.open('map', column + usualStep).keys.push(key);
    return column;
  }

  private isOf(holder: string, keys: readonly string[]): boolean {
    if (holder === '') return true;
    if (keys.length === 0) return this.words.listsTexts?.(holder) === true;
    return (
      this.words.mayHoldList?.(holder) === true && keys.every(key => this.words.beginsItem?.(holder, key) !== false)
    );
  }
}
