/** One change of a text: where, what stood there and what stands there now. */
export interface Step {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Back, or forth again. */
export type Way = 'undo' | 'redo';

/** The smallest change that makes one text of the other; pairs of UTF-16 units stay whole. */
export function stepBetween(before: string, after: string): Step {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isLead(before[start - 1])) start--;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isTrail(before.at(-end))) end--;
  return { at: start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

/** What was written one after the other, to be taken back and made again in a text that nobody else has touched meanwhile. */
export class ReviewHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  record(step: Step): void {
    if (step.before === step.after) return;
    this.done.push(step);
    this.undone = [];
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** The change that takes the last step back, or makes it again; `undefined` where there is none. */
  next(way: Way): Step | undefined {
    const step = this.stack(way).at(-1);
    return step && way === 'undo' ? { at: step.at, before: step.after, after: step.before } : step;
  }

  /** The change was made: the step may now be gone the other way. */
  move(way: Way): void {
    const step = this.stack(way).pop();
    if (step) this.stack(way === 'undo' ? 'redo' : 'undo').push(step);
  }

  private stack(way: Way): Step[] {
    return way === 'undo' ? this.done : this.undone;
  }
}

const isLead = (unit: string | undefined): boolean => unit !== undefined && /[\uD800-\uDBFF]/.test(unit);
const isTrail = (unit: string | undefined): boolean => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);
