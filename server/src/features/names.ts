import type { DocumentAnalysis } from '../analysis/analysis.js';
import { asScalar } from '../language/edit.js';
import type { Goal } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import { compact } from '../rules/support/explained.js';
import { goalNamed } from '../rules/support/goals.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { contains, type Span } from '../text/span.js';
import type { ScalarNode } from '../yaml/tree.js';

/** A goal or an indicator, with every place of its document that names it. */
export interface Thing {
  readonly kind: 'goal' | 'row';
  /** Where it is defined: a row's name, a goal's text. */
  readonly definition: Span;
  readonly uses: readonly Use[];
  readonly row: RatedRow | undefined;
}

/** One place that names a thing. */
export interface Use {
  readonly span: Span;
  readonly node: ScalarNode;
  /** What stands there: an id or a name can be renamed, a position or a goal's text cannot. */
  readonly says: 'id' | 'name' | 'position' | 'text';
  readonly defines: boolean;
}

/** The thing that is named at an offset, and the place that names it. */
export function thingAt(
  document: DocumentAnalysis,
  offset: number,
): { readonly thing: Thing; readonly use: Use } | undefined {
  const goal = goalAt(document, offset);
  const row = goal ? undefined : rowAt(document, offset);
  const thing = goal ? goalThing(goal, document) : row && rowThing(row, entriesByName(document));
  const use = thing?.uses.find(({ span }) => contains(span, offset));
  return thing && use && { thing, use };
}

const isAt = (field: Field<string>, offset: number): boolean => field.state === 'ok' && contains(field.span, offset);

/** The goal that stands at an offset, or that a row names there. */
function goalAt({ evaluation: { goals }, scorecard: { rows } }: DocumentAnalysis, offset: number): Goal | undefined {
  const reference = rows.flatMap(({ indicator }) => indicator.goals).find(field => isAt(field, offset));
  return (
    goals.find(({ id, text }) => isAt(id, offset) || isAt(text, offset)) ??
    (reference?.state === 'ok' ? goalNamed(reference.value, goals) : undefined)
  );
}

/** The row whose name or id stands at an offset, or the first that an entry of 偏差分析 names there. */
function rowAt(
  { evaluation: { deviations }, scorecard: { rows } }: DocumentAnalysis,
  offset: number,
): RatedRow | undefined {
  const about = deviations.entries.map(({ indicator }) => indicator).find(field => isAt(field, offset));
  const wanted = about?.state === 'ok' ? compact(about.value) : undefined;
  return rows.find(({ indicator: { name, id } }) =>
    [name, id].some(field => isAt(field, offset) || (field.state === 'ok' && compact(field.value) === wanted)),
  );
}

function goalThing(goal: Goal, { evaluation: { goals }, scorecard: { rows } }: DocumentAnalysis): Thing {
  const references = rows
    .flatMap(({ indicator }) => indicator.goals)
    .flatMap(field =>
      field.state === 'ok' && goalNamed(field.value, goals) === goal
        ? use(
            field,
            goal.id.state === 'ok' && compact(field.value) === compact(goal.id.value) ? 'id' : 'position',
            false,
          )
        : [],
    );
  const uses = [...use(goal.id, 'id', true), ...use(goal.text, 'text', true), ...references];
  const named = [goal.id, goal.text].find(field => field.state === 'ok');
  return { kind: 'goal', definition: named?.span ?? goal.node.span, uses, row: undefined };
}

function rowThing(row: RatedRow, entries: ReadonlyMap<string, readonly Field<string>[]>): Thing {
  const { name, id, node } = row.indicator;
  const naming = (field: Field<string>, says: Use['says']): readonly Use[] =>
    field.state === 'ok' ? (entries.get(compact(field.value)) ?? []).flatMap(entry => use(entry, says, false)) : [];
  const uses = [...use(name, 'name', true), ...use(id, 'id', true), ...naming(id, 'id'), ...naming(name, 'name')];
  return { kind: 'row', definition: name.state === 'ok' ? name.span : node.span, uses, row };
}

/** The entries of 偏差分析 by the name or id they are about. */
function entriesByName({
  evaluation: { deviations },
}: DocumentAnalysis): ReadonlyMap<string, readonly Field<string>[]> {
  const found = new Map<string, Field<string>[]>();
  for (const { indicator } of deviations.entries) {
    if (indicator.state !== 'ok') continue;
    const name = compact(indicator.value);
    const same = found.get(name);
    if (same) same.push(indicator);
    else found.set(name, [indicator]);
  }
  return found;
}

function use(field: Field<string>, says: Use['says'], defines: boolean): readonly Use[] {
  const node = field.state === 'ok' ? asScalar(field.entry.value) : undefined;
  return node && field.state === 'ok' ? [{ span: field.span, node, says, defines }] : [];
}
