import { isEvaluation, isProfilePath } from '../../analysis/lookup.js';
import { locate } from '../../reports/located.js';
import type { Analysis } from '../../analysis/analysis.js';
import { holdAgainst, type ReportText } from '../../reports/against/against.js';
import { isNamedIn } from '../../reports/against/is-named.js';
import { type Totals, totalsOf } from '../../reports/report-format.js';
import { fixSafely } from '../../reports/safe-fixes.js';
import { type TextFile, writeTextFile } from '../../io/text-file.js';
import { check as checkRules, type Checked } from '../../rules/check.js';
import { checkProfile } from '../../rules/profile-file/check.js';
import type { BatchDigest } from '../../rules/support/batch.js';
import { Lines } from '../../text/lines.js';
import type { Words } from '../../text/locale.js';
import { analyzerFor, asking, otherFiles, profileFile } from '../analyzer.js';
import { formatOf, type FormatSetup } from '../findings-format.js';
import { digestsOf, type PlaceInBatch } from '../../reports/batch-digests.js';
import { unwritable } from '../unwritable.js';
import type { Said, Task } from './task.js';

/** How files are checked. */
export interface CheckSetup extends FormatSetup {
  readonly fix: boolean;
  /** A finished report that the forms are held against. */
  readonly against?: ReportText | undefined;
  /** Whether it is held only against those that it names: there are several. */
  readonly onlyNamed?: boolean;
}

/** What checking one file comes to. */
export interface CheckResult extends Said {
  /** Its part of the report. */
  readonly piece: string;
  readonly totals: Totals;
  /** Whether it holds a form that the report was held against, or one that it does not name. */
  readonly heldAgainst: 'form' | 'unnamed' | undefined;
  /** Whether the file was to be written and could not be, or a rule failed. */
  readonly failed: boolean;
  /** The file where it was fixed. */
  readonly written?: string;
  /** What it brings to what many files show together. */
  readonly digests: readonly BatchDigest<PlaceInBatch>[];
}

/** `check` of one file: fixed first where that is asked for, then told in the report's format. */
export const checkTask: Task<CheckSetup, CheckResult> = setup => {
  const analyze = analyzerFor(undefined);
  const format = formatOf(setup);
  return async (name, file) => {
    const failures: Words[] = [];
    const options = { ...asking(name, said => failures.push(said)), apart: true };
    // the tables of other formats that the form names have been read afterwards
    let form = isProfilePath(name) ? undefined : await analyze(name, file.text);
    const find = (text: string): Checked => {
      if (!form) return checkProfile(profileFile(name, text), options);
      if (form.text !== text) form = analyze.now(name, text);
      return checkRules(form, options);
    };
    const { text, said, failed } = setup.fix
      ? fixFile(name, file, text => find(text).findings)
      : { text: file.text, said: [], failed: false };
    const lines = new Lines(text);
    const own = locate(name, lines, find(text), setup.locale, otherFiles(name));
    const heldAgainst = form && setup.against && whetherHeld(form, setup.against, setup.onlyNamed === true);
    const differing =
      heldAgainst === 'form' && setup.against && form ? holdAgainst(form, setup.against, name, setup.locale) : [];
    const report = { ...own, findings: [...own.findings, ...differing] };
    const piece = format.piece(report);
    return {
      piece,
      totals: totalsOf(report, setup.failOn),
      said: [...said, ...failures],
      heldAgainst,
      failed: failed || failures.length > 0,
      ...(text !== file.text && { written: name }),
      digests: form ? digestsOf(name, form, lines) : [],
    };
  };
};

function whetherHeld(form: Analysis, report: ReportText, onlyNamed: boolean): CheckResult['heldAgainst'] {
  if (!form.documents.some(isEvaluation)) return undefined;
  return onlyNamed && !isNamedIn(report, form) ? 'unnamed' : 'form';
}

/** Writes the file where a fix changed it, and says so; the text that stands in the file then. */
function fixFile(
  name: string,
  file: TextFile,
  find: Parameters<typeof fixSafely>[1],
): { readonly text: string; readonly said: readonly Words[]; readonly failed: boolean } {
  const { text, fixed } = fixSafely(file.text, find);
  if (fixed === 0) return { text: file.text, said: [], failed: false };
  const problem = writeTextFile(name, { ...file, text });
  if (problem) return { text: file.text, said: [unwritable(name, problem)], failed: true };
  return {
    text,
    said: [{ 'zh-CN': `${name}：已自动改正 ${fixed} 处`, en: `${name}: fixed ${fixed}` }],
    failed: false,
  };
}
