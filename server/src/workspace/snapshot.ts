import { type Analysis, analyze, type Surroundings } from '../analysis/analysis.js';
import { check, type CheckOptions, type Checked, type RuleSettings } from '../rules/check.js';
import { Lines } from '../text/lines.js';

/** One version of one file. Never changes; a new version is a new snapshot. */
export interface Snapshot {
  readonly uri: string;
  /** The editor's number for it; `undefined` for a file as it is stored. */
  readonly version: number | undefined;
  readonly text: string;
  /** Different for every snapshot of one run. */
  readonly serial: number;
}

let count = 0;

export const snapshot = (uri: string, version: number | undefined, text: string): Snapshot => ({ uri, version, text, serial: ++count });

/** Whether a URI names an evaluation; a profile is another kind of file. */
export const isEvaluationUri = (uri: string): boolean => !/\.perf-profile\.ya?ml$/i.test(uri);

/** Works out each snapshot once, when someone asks, and forgets it with the snapshot. Roll-ups are worked out again when other files change. */
export class Analyses {
  private readonly known = new WeakMap<Snapshot, Known>();
  /** Counts the changes of files; a roll-up's analysis holds for one count. */
  private age = 0;

  constructor(
    private readonly surroundings: (uri: string) => Surroundings,
    private readonly options: (uri: string) => Omit<CheckOptions, 'settings'> = () => ({}),
  ) {}

  /** Other files may say something else from now on. */
  filesChanged(): void {
    this.age++;
  }

  analysis(snapshot: Snapshot): Analysis {
    return this.of(snapshot).analysis;
  }

  linesOf(snapshot: Snapshot): Lines {
    const known = this.of(snapshot);
    return (known.lines ??= new Lines(snapshot.text));
  }

  /** What the rules say under some settings; the last settings asked for are remembered. */
  check(snapshot: Snapshot, settings: RuleSettings): Checked {
    const known = this.of(snapshot);
    if (known.checked?.settings !== settings) known.checked = { settings, result: check(known.analysis, { ...this.options(snapshot.uri), settings }) };
    return known.checked.result;
  }

  /** Changes when what is said of a snapshot may have changed. */
  stamp(snapshot: Snapshot): string {
    return this.isRollUp(snapshot) ? `${snapshot.serial}.${this.age}` : String(snapshot.serial);
  }

  /** Whether what is said of a snapshot depends on other files. */
  isRollUp(snapshot: Snapshot): boolean {
    return isRollUp(this.of(snapshot).analysis);
  }

  private of(snapshot: Snapshot): Known {
    const known = this.known.get(snapshot);
    if (known && (known.age === this.age || !isRollUp(known.analysis))) return known;
    const made: Known = { analysis: analyze(snapshot.text, this.surroundings(snapshot.uri)), age: this.age, lines: undefined, checked: undefined };
    this.known.set(snapshot, made);
    return made;
  }
}

interface Known {
  readonly analysis: Analysis;
  readonly age: number;
  lines: Lines | undefined;
  checked: { readonly settings: RuleSettings; readonly result: Checked } | undefined;
}

const isRollUp = ({ documents }: Analysis): boolean => documents.some(({ evaluation }) => evaluation.sources.length > 0);
