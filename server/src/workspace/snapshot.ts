import { type Analysis, analyze, type Surroundings } from '../analysis/analysis.js';
import { isProfilePath } from '../analysis/lookup.js';
import { valueOf } from '../language/field.js';
import { check, type CheckOptions, type Checked, type RuleSettings } from '../rules/check.js';
import { kept } from '../incremental/kept.js';
import { Lines } from '../text/lines.js';

/** One version of one file. Never changes; a new version is a new snapshot. */
export interface Snapshot {
  readonly uri: string;
  /** An evaluation, or a profile of one's own. */
  readonly kind: FileKind;
  /** The editor's number for it; `undefined` for a file as it is stored. */
  readonly version: number | undefined;
  readonly text: string;
  readonly lines: Lines;
  /** Different for every snapshot of one run. */
  readonly serial: number;
}

let count = 0;

/** A snapshot of a text; its lines may be known already. */
export const snapshot = (uri: string, version: number | undefined, of: string | Lines, kind = kindOf(uri)): Snapshot =>
  new Version(uri, kind, version, of);

class Version implements Snapshot {
  readonly text: string;
  readonly serial = ++count;
  #lines: Lines | undefined;

  constructor(
    readonly uri: string,
    readonly kind: FileKind,
    readonly version: number | undefined,
    of: string | Lines,
  ) {
    this.text = typeof of === 'string' ? of : of.text;
    this.#lines = typeof of === 'string' ? undefined : of;
  }

  get lines(): Lines {
    return (this.#lines ??= new Lines(this.text));
  }
}

/** Which of the two kinds of file it is. */
export type FileKind = 'evaluation' | 'profile';

/** UTF-16 units: somewhat more than twenty thousand rows, where a key still takes a tenth of a second. Beyond, nobody else is answered for long. */
const mostFollowed = 4_500_000;

/** Whether a text is too long to be followed while it is typed. */
export const isTooLong = ({ text }: Pick<Snapshot, 'text'>): boolean => text.length > mostFollowed;

/** What a URI names, as far as its name says. */
export const kindOf = (uri: string): FileKind => (isProfilePath(uri) ? 'profile' : 'evaluation');

/** How many files that are not open are kept worked out: there may be thousands, and each is asked about now and then. */
const mostClosed = 8;

/**
 * Works out each evaluation once, when someone asks, and forgets it with the snapshot; of files that are not open only the last few are kept, and
 * of the others what they read. What reads other files is worked out again when those change. A text too long to be followed counts as blank here.
 */
export class Analyses {
  private readonly known = kept<Snapshot, Known>();
  private readonly closedOnes = new Map<Snapshot, Known>();
  /** The kinds of files that a stored one reads, once it has been worked out. */
  private readonly readByClosed = kept<Snapshot, readonly FileKind[]>();
  /** The last analysis of each open file, of which the next one keeps what it can. */
  private readonly latest = new Map<string, Analysis>();
  /** What the rules looked at last of each open file, and under which settings: most of them need not look again. */
  private readonly lastChecked = new Map<string, { readonly analysis: Analysis; readonly settings: RuleSettings }>();
  /** Counts the changes of the files of each kind; the analysis of what reads them holds for one count. */
  private readonly ages: Record<FileKind, number> = { evaluation: 0, profile: 0 };

  constructor(
    private readonly surroundings: (uri: string) => Surroundings,
    private readonly options: (uri: string) => Omit<CheckOptions, 'settings'> = () => ({}),
  ) {}

  /** Files of a kind may say something else from now on. */
  filesChanged(kind: FileKind): void {
    this.ages[kind]++;
  }

  /** A file was closed: nothing will follow on it. */
  closed(uri: string): void {
    this.latest.delete(uri);
    this.lastChecked.delete(uri);
  }

  analysis(snapshot: Snapshot): Analysis {
    return this.of(snapshot).analysis;
  }

  /** What the rules say under some settings; the last settings asked for are remembered. */
  check(snapshot: Snapshot, settings: RuleSettings): Checked {
    const known = this.of(snapshot);
    if (known.checked?.settings !== settings)
      known.checked = { settings, result: this.checkAgain(snapshot, known.analysis, settings) };
    return known.checked.result;
  }

  private checkAgain({ uri, version }: Snapshot, analysis: Analysis, settings: RuleSettings): Checked {
    const options = { ...this.options(uri), settings };
    if (version === undefined) return check(analysis, options);
    const last = this.lastChecked.get(uri);
    this.lastChecked.set(uri, { analysis, settings });
    return check(analysis, { ...options, edited: { before: last?.settings === settings ? last.analysis : undefined } });
  }

  /** Changes when what is said of a snapshot may have changed. */
  stamp(snapshot: Snapshot): string {
    return `${snapshot.serial}${this.ageFor(this.reads(snapshot))}`;
  }

  /** The kinds of other files that what is said of a snapshot depends on. */
  reads(snapshot: Snapshot): readonly FileKind[] {
    if (snapshot.kind === 'profile') return ['profile'];
    return this.readByClosed.of(snapshot) ?? readsOf(this.of(snapshot).analysis);
  }

  private of(snapshot: Snapshot): Known {
    const isOpen = snapshot.version !== undefined;
    const known = isOpen ? this.known.of(snapshot) : this.closedOnes.get(snapshot);
    if (known && known.age === this.ageFor(readsOf(known.analysis))) return known;
    const analysis = analyze(
      isTooLong(snapshot) ? '' : snapshot.text,
      this.surroundings(snapshot.uri),
      isOpen ? { before: this.latest.get(snapshot.uri) } : undefined,
    );
    const made: Known = { analysis, age: this.ageFor(readsOf(analysis)), checked: undefined };
    if (isOpen) {
      this.latest.set(snapshot.uri, analysis);
      this.known.keep(snapshot, made);
    } else this.keepClosed(snapshot, made);
    return made;
  }

  private keepClosed(snapshot: Snapshot, made: Known): void {
    this.readByClosed.keep(snapshot, readsOf(made.analysis));
    this.closedOnes.delete(snapshot);
    this.closedOnes.set(snapshot, made);
    const [oldest] = this.closedOnes.keys();
    if (oldest && this.closedOnes.size > mostClosed) this.closedOnes.delete(oldest);
  }

  private ageFor(kinds: readonly FileKind[]): string {
    return kinds.map(kind => `.${kind.charAt(0)}${this.ages[kind]}`).join('');
  }
}

interface Known {
  readonly analysis: Analysis;
  readonly age: string;
  checked: { readonly settings: RuleSettings; readonly result: Checked } | undefined;
}

/** A roll-up reads evaluations, a form with approved targets one, and any form may be scored by a profile's file; so may the sources of a roll-up. */
function readsOf({ documents }: Analysis): readonly FileKind[] {
  if (documents.some(({ evaluation }) => evaluation.sources.length > 0 || evaluation.approved.state === 'ok'))
    return ['evaluation', 'profile'];
  return documents.some(({ evaluation: { profile } }) => isProfilePath(valueOf(profile) ?? '')) ? ['profile'] : [];
}
