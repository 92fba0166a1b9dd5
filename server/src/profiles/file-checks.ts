import { Decimal, order, sum } from '../number/decimal.js';
import { readPoints } from '../number/read.js';
import type { Span } from '../text/span.js';
import { changedClauses } from './changed.js';
import type { Draft } from './complete.js';
import { layoutIds } from '../families/index.js';
import { readLayout } from '../families/read-layout.js';
import type { OwnProblem } from './file-problem.js';
import type { ProfileReader } from './file-reader.js';
import { type GroupData, type Numeric, type ProfileData, resolveProfile } from './resolve.js';

/** What is read, what it comes to with its base, and where things stand. */
export interface Checked {
  readonly reader: ProfileReader;
  readonly draft: Draft;
  readonly whole: ProfileData;
  readonly base: ProfileData | undefined;
}

/** What is wrong although every value by itself can be read. A fault of the base is not told here again. */
export function* profileFaults(checked: Checked): Generator<OwnProblem> {
  yield* weights(checked);
  yield* bands(checked);
  yield* grades(checked);
  yield* years(checked);
  yield* thresholds(checked);
  yield* names(checked);
  yield* units(checked);
  yield* layouts(checked);
  yield* findUncited(checked);
}

const decimal = (value: Numeric): Decimal => new Decimal(value);

/** Where the first of some paths that is written has its value, or its key where the value is long. */
function place(reader: ProfileReader, ...paths: readonly string[]): Span | undefined {
  for (const path of paths) {
    const entry = reader.at(path);
    if (entry) return entry.value.kind === 'scalar' && entry.value.value !== '' ? entry.value.span : entry.keySpan;
  }
  return undefined;
}

function* weights({ reader, draft, whole }: Checked): Generator<OwnProblem> {
  const invalid = [...invalidWeights(reader)];
  yield* invalid;
  if (invalid.length > 0 || !isReadable(reader, draft)) return;
  const budget = decimal(whole.budget.weight);
  const all = fault(whole.groups, decimal(whole.total).minus(budget));
  const at = place(reader, 'groups', 'budget.weight', 'total');
  if (all && at)
    yield {
      kind: 'weight-sum',
      span: at,
      group: undefined,
      sum: all.plus(budget),
      budget,
      expected: decimal(whole.total),
    };
  for (const [index, group] of (draft.groups ?? []).entries()) {
    const own = whole.groups[index];
    const part =
      own?.weight !== undefined && own.groups?.some(({ weight }) => weight !== undefined)
        ? fault(own.groups, decimal(own.weight))
        : undefined;
    const span = place(reader, `groups.${index}.weight`, `groups.${index}.name`);
    if (part && own?.weight !== undefined && span)
      yield {
        kind: 'weight-sum',
        span,
        group: group.name,
        sum: part,
        budget: undefined,
        expected: decimal(own.weight),
      };
  }
}

/** The sum of the weights, where it is wrong: too much, or not enough with no weight left open. */
function fault(groups: readonly GroupData[], expected: Decimal): Decimal | undefined {
  const written = groups.flatMap(({ weight }) => (weight === undefined ? [] : [decimal(weight)]));
  const total = sum(written);
  const open = written.length < groups.length;
  return total.greaterThan(expected) || (!open && !total.equals(expected)) ? total : undefined;
}

/** A list with an item that could not be read says nothing of sums. */
function isReadable(reader: ProfileReader, { groups, total, budget }: Draft): boolean {
  const items = reader.at('groups')?.value;
  const complete = items?.kind !== 'list' || items.items.length === groups?.length;
  const numbers: readonly (readonly [string, unknown])[] = [
    ['total', total],
    ['budget.weight', budget?.weight],
    ...(groups ?? []).map((group, index) => [`groups.${index}.weight`, group.weight] as const),
  ];
  return complete && numbers.every(([path, value]) => value !== undefined || !reader.at(path));
}

/** A weight or total of nothing; a budget may count nothing. */
function* invalidWeights({ uses }: ProfileReader): Generator<OwnProblem> {
  for (const {
    entry: { value },
    key: { name },
    mapping,
  } of uses) {
    if (value.kind !== 'scalar' || !(name === 'weight' || (name === 'total' && mapping === 'profile'))) continue;
    const weight = readPoints(value.value)?.value;
    if (weight && (weight.isZero() ? mapping !== 'budget' : weight.isNegative()))
      yield { kind: 'weight-invalid', span: value.span, source: value.value.trim() };
  }
}

function* bands({ reader, draft, whole }: Checked): Generator<OwnProblem> {
  const span = draft.bands && place(reader, 'bands.partial', 'bands.met');
  const [met, partial] = [decimal(whole.bands.met), decimal(whole.bands.partial)];
  if (span && partial.greaterThanOrEqualTo(met)) yield { kind: 'bands-order', span, met, partial };
}

function* grades({ reader, draft }: Checked): Generator<OwnProblem> {
  const key = reader.at('grades');
  const items = key?.value.kind === 'list' ? key.value.items : [];
  const list = draft.grades ?? [];
  if (!key || list.length === 0 || items.length !== list.length) return;
  const from = list.map(grade => decimal(grade.from ?? 0));
  const at = (index: number): Span => place(reader, `grades.${index}.from`) ?? key.keySpan;
  const lowest = from.reduce((low, each, index) => (each.lessThan(from[low] ?? each) ? index : low), 0);
  const bottom = from[lowest];
  if (bottom?.greaterThan(0))
    yield { kind: 'grades-bottom', span: at(lowest), lowest: bottom, name: list[lowest]?.name ?? '' };
  for (const [index, value] of from.entries()) {
    const before = from[index - 1];
    const [upper, lower] = [list[index - 1]?.name ?? '', list[index]?.name ?? ''];
    if (before?.equals(value)) yield { kind: 'grades-equal', span: at(index), names: [upper, lower] };
  }
  // in the order of their bounds, best first; only names that everybody ranks alike are compared
  const ranked = from
    .map((bound, index) => ({ bound, index, name: list[index]?.name ?? '', rank: rankOf(list[index]?.name ?? '') }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => order(b.bound, a.bound));
  for (const [place, worse] of ranked.entries()) {
    const better = ranked
      .slice(place + 1)
      .find(({ rank, bound }) => rank < worse.rank && order(bound, worse.bound) < 0);
    if (better) return yield { kind: 'grades-order', span: at(better.index), better: better.name, worse: worse.name };
  }
}

/** Grades as they are called everywhere, the best first. */
const ranks = [/^优秀?$/u, /^良好?$/u, /^(?:中等?|一般|合格|及格)$/u, /^(?:较?差|不合格|不及格)$/u];
const rankOf = (name: string): number => ranks.findIndex(rank => rank.test(name.trim()));

function* years({ reader, draft, whole: { valid } }: Checked): Generator<OwnProblem> {
  const [from, to] = [Number(valid.from), Number(valid.to)];
  const span = draft.valid && place(reader, 'valid.to', 'valid.from');
  if (span && from > to) yield { kind: 'years-order', span, from, to };
}

/** What is to be spent by a month includes what was due before; months that are not written have the usual rates. */
function* thresholds({ reader, draft, whole }: Checked): Generator<OwnProblem> {
  const own = draft.monitoring?.thresholds;
  if (!own) return;
  const due = Object.entries(whole.monitoring.thresholds)
    .flatMap(([month, rate]) => (rate === undefined ? [] : [{ month: Number(month), rate: decimal(rate) }]))
    .sort((a, b) => a.month - b.month);
  for (const [index, { month, rate }] of due.entries()) {
    const before = due[index - 1];
    if (!before || order(rate, before.rate) >= 0) continue;
    const span = place(reader, `monitoring.thresholds.${month}`, `monitoring.thresholds.${before.month}`);
    if (span) return yield { kind: 'thresholds-order', span, month, rate, before };
  }
}

/** Names given twice in one list. */
function* names({ reader }: Checked): Generator<OwnProblem> {
  const seen = new Map<string, Span>();
  for (const {
    entry: { value },
    key,
    mapping,
    path,
  } of reader.uses) {
    if (
      key.name !== (mapping === 'deduction' ? 'id' : 'name') ||
      value.kind !== 'scalar' ||
      value.value === '' ||
      (mapping !== 'group' && mapping !== 'grade' && mapping !== 'unit' && mapping !== 'deduction')
    )
      continue;
    const list = `${path.split('.').slice(0, -2).join('.')}\n${value.value.trim()}`;
    const first = seen.get(list);
    if (first) yield { kind: 'duplicate-name', span: value.span, name: value.value, of: mapping, first };
    else seen.set(list, value.span);
  }
}

/** Units may build on each other in written order. */
function* units({ reader, whole }: Checked): Generator<OwnProblem> {
  const table = resolveProfile(whole).units;
  for (const {
    entry: { value },
    key,
    mapping,
  } of reader.uses) {
    if (mapping !== 'unit' || key.name !== 'equals' || value.kind !== 'scalar') continue;
    const unit = value.value.replace(/^[+-]?[\d.,\s]*/, '').trim();
    if (unit !== '' && table.lookUp(unit).family === 'unknown') yield { kind: 'unknown-unit', span: value.span, unit };
  }
}

/** A layout by an id that none has; what in one’s own is not understood. */
function* layouts({ reader }: Checked): Generator<OwnProblem> {
  const node = reader.at('layout')?.value;
  const id = node?.kind === 'scalar' ? node.value.trim() : '';
  if (node?.kind === 'scalar' && id !== '' && !layoutIds.includes(id))
    yield { kind: 'unknown-layout', span: node.span, layout: id, node };
  if (node?.kind === 'map')
    for (const { span, words } of readLayout(node).problems) yield { kind: 'layout-part', span, words };
}

/** A decision changed from the base's without its own sentence has nothing to be explained by. */
function* findUncited({ reader, draft, whole, base }: Checked): Generator<OwnProblem> {
  const bare = base ? changedClauses(whole, base).filter(([clause]) => !draft.clauses?.[clause]) : [];
  const span = bare[0] && (place(reader, bare[0][1], 'budget.weight', 'total') ?? place(reader, 'clauses', 'extends'));
  if (span) yield { kind: 'uncited', span, clauses: bare.map(([clause]) => clause) };
}
