import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { valueOf } from '../../language/field.js';
import type { MappingName } from '../../language/key-spec.js';
import { keyOf, lookUpKey } from '../../language/vocabulary.js';
import type { Value } from '../../quantity/value.js';
import { writeNormal } from '../../quantity/normal.js';
import { pairRows } from '../../rules/approved/pair-rows.js';
import { asksForTheSame, isSameValue } from '../../rules/approved/same-target.js';
import type { RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import { fileStart, type Span } from '../../text/span.js';
import type { MapNode, Tree } from '../../yaml/tree.js';
import { fillMap, join, sayTree, toldOf } from './fill-map.js';
import type { Filling, Told } from './filling.js';
import { type FormAround, formAround } from './form-around.js';
import { plainName } from './keys.js';

/**
 * Fills what is blank in a form out of a table that came back filled in: actuals, scores, reasons, execution. What differs is never written over
 * but told, and so is every row that the form has not. Rows are found as approved targets are, else by a name that is the only one on both sides.
 */
export function fillForm(form: Analysis, table: Analysis): Filling {
  const own = form.documents.filter(isEvaluation);
  const incoming = table.documents.filter(isEvaluation);
  return join(
    incoming.map((document, at) => {
      const partner = partnerOf(document, at, own, incoming);
      const refusal = partner ? refusalOf(partner, document) : noForm(document);
      return partner && !refusal ? fillDocument(partner, document) : { edits: [], told: refusal ? [refusal] : [] };
    }),
  );
}

/** The form of the same project; where each has one only, or neither says, the one in the same place. */
function partnerOf(
  document: DocumentAnalysis,
  at: number,
  own: readonly DocumentAnalysis[],
  incoming: readonly DocumentAnalysis[],
): DocumentAnalysis | undefined {
  const name = nameOf(document);
  const named = name === '' ? [] : own.filter(each => nameOf(each) === name);
  if (named.length === 1) return named[0];
  return own.length === incoming.length ? own[at] : undefined;
}

const nameOf = ({ evaluation: { project, organization } }: DocumentAnalysis): string =>
  plainName(valueOf(project) ?? valueOf(organization) ?? '');

/** Numbers of another project, or of another year, are no numbers of this form. */
function refusalOf(own: DocumentAnalysis, incoming: DocumentAnalysis): Told | undefined {
  const home = { document: own.index, path: [] };
  const broken = own.problems.find(({ kind }) => kind === 'syntax');
  if (broken)
    return toldOf(
      'broken',
      keyOf('evaluation', 'indicators'),
      lineOf(broken.span, own),
      nameOf(incoming),
      broken.span,
      home,
    );
  for (const name of ['project', 'organization'] as const) {
    const standing = valueOf(own.evaluation[name]) ?? '';
    const there = valueOf(incoming.evaluation[name]) ?? '';
    const [a, b] = [plainName(standing), plainName(there)];
    if (a !== '' && b !== '' && !a.includes(b) && !b.includes(a))
      return toldOf('refused', keyOf('evaluation', name), standing, there, own.evaluation[name].span, home);
  }
  const [year, other] = [own.context.year, incoming.context.year];
  return year !== undefined && other !== undefined && year !== other
    ? toldOf('refused', keyOf('evaluation', 'year'), String(year), String(other), own.evaluation.year.span, home)
    : undefined;
}

/** The number of the line, as editors and the command line count. */
const lineOf = ({ start }: Span, { text }: DocumentAnalysis): string => String(text.slice(0, start).split('\n').length);

const noForm = ({ evaluation: { project, organization }, index }: DocumentAnalysis): Told =>
  toldOf('refused', keyOf('evaluation', 'project'), '', valueOf(project) ?? valueOf(organization) ?? '', fileStart, {
    document: index,
    path: [],
  });

function fillDocument(own: DocumentAnalysis, incoming: DocumentAnalysis): Filling {
  const form = formAround(own, incoming);
  const top = { document: own.index, path: [], mapping: 'evaluation' as const };
  const [root, theirs] = [own.evaluation.root, incoming.evaluation.root];
  const { pairs, gone } = match(own.scorecard.rows, incoming.scorecard.rows);
  // what ends on one line is written from the innermost out
  return join([
    ...pairs.map(([row, there]) => fillRow(row, there, own, form)),
    ...fillGroups(own, incoming, form).reverse(),
    ...(root?.kind === 'map' && theirs?.kind === 'map' ? [fillMap(root, withoutSums(theirs, own), top, form)] : []),
    { edits: [], told: gone.map(row => tellRow(row, own)) },
  ]);
}

/** What execution comes to out of other files is written there. */
const withoutSums = (map: MapNode, { evaluation, scorecard }: DocumentAnalysis): MapNode =>
  evaluation.budget === undefined && scorecard.budget ? leaveKey(map, 'evaluation', 'budget') : map;

const leaveKey = (map: MapNode, mapping: MappingName, name: string): MapNode =>
  map.withEntries(map.entries.filter(({ key }) => lookUpKey(mapping, key)?.spec.name !== name));

/** By id, else by path, else by a name that is left once on each side. */
function match(
  own: readonly RatedRow[],
  incoming: readonly RatedRow[],
): Pick<ReturnType<typeof pairRows>, 'pairs' | 'gone'> {
  const { pairs, added, gone } = pairRows(own, incoming);
  const only = (rows: readonly RatedRow[], name: string): RatedRow | undefined => {
    const [first, ...others] = rows.filter(({ path }) => plainName(path.at(-1) ?? '') === name);
    return others.length === 0 ? first : undefined;
  };
  const byName = gone.flatMap(there => {
    const name = plainName(there.path.at(-1) ?? '');
    const row = only(gone, name) && only(added, name);
    return row ? [[row, there] as const] : [];
  });
  const found = new Set(byName.map(([, there]) => there));
  return { pairs: [...pairs, ...byName], gone: gone.filter(row => !found.has(row)) };
}

function fillRow(row: RatedRow, there: RatedRow, { index }: DocumentAnalysis, form: FormAround): Filling {
  const home = { document: index, path: row.path, mapping: 'indicator' as const };
  const tell = (name: 'target' | 'actual', isSame: boolean): readonly Told[] =>
    isSame || row[name].kind === 'empty' || there[name].kind === 'empty'
      ? []
      : [
          toldOf(
            'differs',
            keyOf('indicator', name),
            writeNormal(row[name]),
            writeNormal(there[name]),
            row.indicator[name].span,
            home,
          ),
        ];
  // an actual that parts, a survey or other files come to is written there
  const isWorkedOut = row.indicator.actual.state === 'absent' && row.actual.kind !== 'empty';
  const incoming = withUnits(there, row);
  return join([
    { edits: [], told: tell('target', asksForTheSame(row, there)) },
    { edits: [], told: tell('actual', !isWorkedOut || isSameValue(row.actual, there.actual)) },
    fillMap(row.indicator.node, isWorkedOut ? leaveKey(incoming, 'indicator', 'actual') : incoming, home, form),
  ]);
}

/** The table's row with the unit of its own column behind the numbers, where the form's row has not the same one. */
function withUnits(there: RatedRow, row: RatedRow): MapNode {
  const { node } = there.indicator;
  return valueOf(row.indicator.unit) === valueOf(there.indicator.unit)
    ? node
    : node.withEntries(node.entries.map(entry => entry.withValue(withUnit(entry.key, entry.value, there))));
}

function withUnit(key: string, value: Tree, { actual }: RatedRow): Tree {
  const unit = unitOf(actual);
  const isActual = lookUpKey('indicator', key)?.spec.name === 'actual';
  return isActual && unit !== undefined && value.kind === 'scalar' ? value.withValue(`${value.value} ${unit}`) : value;
}

const unitOf = (value: Value): string | undefined =>
  value.kind === 'quantity' && value.unit?.from === 'key' ? value.unit.text : undefined;

/** What the table says of a row that the form has not. */
const tellRow = (row: RatedRow, { index, evaluation }: DocumentAnalysis): Told =>
  toldOf('unplaced', keyOf('evaluation', 'indicators'), '', sayTree(row.indicator.node), evaluation.indicators.span, {
    document: index,
    path: row.path,
  });

/** Claimed sums of groups. */
function fillGroups(own: DocumentAnalysis, incoming: DocumentAnalysis, form: FormAround): Filling[] {
  const pathOf = ({ path }: RatedGroup): string => path.map(plainName).join('\n');
  const known = new Map(own.scorecard.groups.map(group => [pathOf(group), group]));
  return incoming.scorecard.groups.flatMap(there => {
    const group = known.get(pathOf(there));
    const [node, theirs] = [group?.group.node, there.group.node];
    return group && node?.kind === 'map' && theirs.kind === 'map'
      ? [fillMap(node, theirs, { document: own.index, path: group.path, mapping: 'group', weight: group.weight }, form)]
      : [];
  });
}
