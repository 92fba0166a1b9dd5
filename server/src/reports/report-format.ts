import type { Severity } from '../rules/rule.js';
import { type FileReport, reaches } from './located.js';

/** What stands around the pieces that several files add. */
export interface Frame {
  readonly open: string;
  /** Stands between two pieces. */
  readonly between: string;
  /** Stands behind the last piece. */
  readonly last: string;
  /** Stands for all of this where there is no piece. */
  readonly none: string;
}

/** Nothing around the pieces. */
export const plainFrame: Frame = { open: '', between: '', last: '', none: '' };

/** The brackets and commas of a JSON list. */
export const jsonFrame: Frame = { open: '[\n', between: ',\n', last: '\n', none: '[' };

/** How a report of many files is put together, file by file, so that no more than one of them need be held. */
export interface ReportFormat {
  /** What one file adds; empty where it adds nothing. */
  piece(report: FileReport): string;
  /** A function of the totals where a format tells numbers before the pieces: it waits for the last file. */
  readonly frame: Frame | ((totals: Totals, unread: readonly Unread[]) => Frame);
  /** What stands at the end. */
  close(totals: Totals, unread: readonly Unread[]): string;
}

/** A file or folder that could not be read, and why. */
export interface Unread {
  readonly name: string;
  readonly why: string;
}

/** What several files come to. */
export interface Totals {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings that a comment silences. */
  readonly suppressed: number;
  /** Findings that `--fix` would settle. */
  readonly safe: number;
  /** Findings at or above the bound. */
  readonly reached: number;
  /** Files without findings. */
  readonly clean: number;
}

/** Totals before the first file. */
export const noTotals: Totals = {
  files: 0,
  error: 0,
  warning: 0,
  info: 0,
  suppressed: 0,
  safe: 0,
  reached: 0,
  clean: 0,
};

/** What one file's report comes to. */
export function totalsOf({ findings, suppressed }: FileReport, bound: Severity): Totals {
  const totals = { ...noTotals, files: 1, suppressed: suppressed.length, clean: findings.length === 0 ? 1 : 0 };
  for (const { severity, safe } of findings) {
    totals[severity]++;
    if (safe) totals.safe++;
    if (reaches(severity, bound)) totals.reached++;
  }
  return totals;
}

/** The totals of two runs together. */
export function addTotals(a: Totals, b: Totals): Totals {
  return {
    files: a.files + b.files,
    error: a.error + b.error,
    warning: a.warning + b.warning,
    info: a.info + b.info,
    suppressed: a.suppressed + b.suppressed,
    safe: a.safe + b.safe,
    reached: a.reached + b.reached,
    clean: a.clean + b.clean,
  };
}

/** The elements of a JSON list as they stand inside `JSON.stringify(…, null, 2)`, so many levels deep: written that deep, and the brackets cut off. */
export function jsonItems(items: readonly unknown[], levels: number): string {
  if (items.length === 0) return '';
  let nested = items;
  for (let level = 1; level < levels; level++) nested = [nested];
  const brackets = levels * (levels + 1);
  return JSON.stringify(nested, null, 2).slice(brackets, -brackets);
}
