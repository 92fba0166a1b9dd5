import type { Analysis } from '../analysis/analysis.js';
import type { ProfileFile } from '../profiles/read-profile.js';
import type { Checked } from '../rules/check.js';
import type { Finding } from '../rules/rule.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { Analyses, Snapshot } from '../workspace/snapshot.js';
import type { Settings } from './settings.js';

/** What a feature is asked about: one version of one file under its settings. */
export interface FileSubject {
  readonly snapshot: Snapshot;
  readonly lines: Lines;
  readonly settings: Settings;
  readonly locale: Locale;
  findings(): readonly Finding[];
}

/** An evaluation. */
export interface Subject extends FileSubject {
  readonly analysis: Analysis;
  /** The findings with what comments silence, for reports. */
  checked(): Checked;
}

/** An evaluation whose analysis and findings are worked out when someone asks. */
export class EvaluationSubject implements Subject {
  constructor(
    readonly snapshot: Snapshot,
    readonly settings: Settings,
    readonly locale: Locale,
    private readonly analyses: Analyses,
  ) {}

  get lines(): Lines {
    return this.snapshot.lines;
  }

  get analysis(): Analysis {
    return this.analyses.analysis(this.snapshot);
  }

  readonly checked = (): Checked => this.analyses.check(this.snapshot, this.settings.rules);

  readonly findings = (): readonly Finding[] => this.checked().findings;
}

/** An evaluation of the workspace. */
export interface Analysed {
  readonly uri: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** A profile of one's own, as typed. */
export interface ProfileSubject extends FileSubject {
  readonly file: ProfileFile;
}
