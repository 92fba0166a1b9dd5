import { type EvaluationFile, withoutKind } from '../../server/src/lsp/protocol.js';

/** A file where it stands in the list: at the top, or below a roll-up that reads it. */
export interface EvaluationPlace {
  readonly file: EvaluationFile;
  /** The roll-ups it stands below, outermost first. */
  readonly above: readonly string[];
}

/** The workspace's evaluations as a tree: what a roll-up reads stands below it, and nowhere else. What needs attention comes first on each level. */
export class EvaluationTree {
  private readonly files: ReadonlyMap<string, EvaluationFile>;
  /** How many files a unit has in a folder. */
  private readonly homes = new Map<string, number>();
  private readonly urgencies = new Map<string, readonly number[]>();

  constructor(
    files: readonly EvaluationFile[],
    private readonly order: Order = 'overclaimed',
  ) {
    this.files = new Map(files.map(file => [file.uri, file]));
    for (const home of files.map(homeOf)) this.homes.set(home, (this.homes.get(home) ?? 0) + 1);
  }

  /** What a file is called in the list: the unit whose it is; its own name where the unit has several in one folder. */
  nameOf(file: EvaluationFile): string {
    const unit = unitOf(file);
    const isShared = (this.homes.get(homeOf(file)) ?? 0) > 1;
    return unit === undefined || isShared ? fileNameOf(file) : unit;
  }

  /** What no roll-up reads, and of roll-ups that read one another in a circle the most urgent one. */
  top(): readonly EvaluationPlace[] {
    const all = this.sorted([...this.files.values()]);
    const read = new Set(all.flatMap(({ sources }) => sources));
    const roots = all.filter(({ uri }) => !read.has(uri));
    const reached = new Set(roots.flatMap(({ uri }) => [...this.below(uri)]));
    for (const file of all.filter(({ uri }) => read.has(uri))) {
      if (reached.has(file.uri)) continue;
      roots.push(file);
      for (const uri of this.below(file.uri)) reached.add(uri);
    }
    return this.sorted(roots).map(file => ({ file, above: [] }));
  }

  /** A roll-up that reads itself, by whatever way, is not shown below itself. */
  children({ file, above }: EvaluationPlace): readonly EvaluationPlace[] {
    const trail = [...above, file.uri];
    const sources = file.sources.flatMap(uri => this.files.get(uri) ?? []).filter(({ uri }) => !trail.includes(uri));
    return this.sorted(sources).map(source => ({ file: source, above: trail }));
  }

  private sorted(files: readonly EvaluationFile[]): EvaluationFile[] {
    return [...files].sort(
      (a, b) =>
        compare(this.urgency(b), this.urgency(a)) ||
        byName.compare(unitOf(a) ?? fileNameOf(a), unitOf(b) ?? fileNameOf(b)) ||
        a.uri.localeCompare(b.uri),
    );
  }

  /** A roll-up is as urgent as the most urgent file below it. */
  private urgency({ uri }: EvaluationFile): readonly number[] {
    const known = this.urgencies.get(uri);
    if (known) return known;
    const all = [...this.below(uri)].flatMap(each => this.files.get(each) ?? []).map(urgencies[this.order]);
    const most = all.reduce((worst, each) => (compare(each, worst) > 0 ? each : worst), []);
    this.urgencies.set(uri, most);
    return most;
  }

  /** The file and all that it reads, to any depth. */
  private below(uri: string): ReadonlySet<string> {
    const found = new Set([uri]);
    for (const each of found) for (const source of this.files.get(each)?.sources ?? []) found.add(source);
    return found;
  }
}

/** Whether something in it is not scored yet. */
export const isOpen = ({ evaluations }: EvaluationFile): boolean =>
  evaluations.length === 0 || evaluations.some(({ total }) => total.provisional || total.computed === null);

const unitOf = ({ evaluations }: EvaluationFile): string | undefined =>
  evaluations.find(({ organization }) => organization)?.organization ?? undefined;

const homeOf = (file: EvaluationFile): string =>
  `${file.uri.slice(0, file.uri.lastIndexOf('/'))}\n${unitOf(file) ?? ''}`;

/** A draft that lies nowhere yet has a name and no path. */
const fileNameOf = ({ uri }: EvaluationFile): string =>
  withoutKind(decodeURIComponent(uri.replace(/^.*\/|^untitled:/, '')));

/** How many points are claimed above what is computed; none where a total is open or nothing is claimed. */
export const findOverclaim = ({ evaluations }: EvaluationFile): number =>
  evaluations.reduce((most, { total: { claimed, claimedSum, computed, provisional } }) => {
    const told = claimed ?? claimedSum;
    return told === null || computed === null || provisional ? most : Math.max(most, Number(told) - Number(computed));
  }, 0);

/** 第9单位 before 第10单位. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Errors, then what cannot be scored, then warnings. */
const byErrors = (file: EvaluationFile): readonly number[] => [
  file.problems.error,
  isOpen(file) ? 1 : 0,
  file.problems.warning,
  file.problems.info,
];

/** By what the list is sorted: points claimed too much, errors, or the names alone. */
export type Order = 'overclaimed' | 'errors' | 'name';

const urgencies: Readonly<Record<Order, (file: EvaluationFile) => readonly number[]>> = {
  overclaimed: file => [Math.round(findOverclaim(file) * 1e4), ...byErrors(file)],
  errors: byErrors,
  name: () => [],
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? -1);
};
