import { type Decimal, sum } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import type { Aligned } from '../labels/align.js';
import { weightText } from '../labels/cell-words.js';
import type { Column } from '../labels/columns.js';
import { type DraftGroup, type DraftNode, type DraftRow, rowsOf } from '../labels/draft.js';
import type { ColumnKey } from '../labels/field-words.js';

/**
 * Points in a cell that reaches down over the rows of a group are the group’s, and none of its first row: so where the column of points stands in
 * front of the names, and elsewhere where the other rows of the group have scores that come to no more.
 */
export function settleGroupWeights(nodes: readonly DraftNode[], columns: readonly Column[]): void {
  const isAhead = columns.findIndex(({ key }) => key === 'weight') < columns.findLastIndex(({ key }) => key === 'name');
  const shared = runsOf(rowsOf(nodes)).map(run => ({ run, group: groupOf(nodes, run) }));
  const isShared = ({ run, group }: (typeof shared)[number]): boolean =>
    run.length > 1 || (isAhead && group !== undefined && hasUnread(group));
  const taken = shared.filter(isShared);
  if (!taken.every(({ run, group }) => group && (isAhead || sharesScores(run)))) return;
  for (const { run, group } of taken) {
    const weight = run[0]?.keys.get('权重');
    if (weight === undefined || !group || group.keys.has('权重')) continue;
    run[0]?.keys.delete('权重');
    group.keys.set('权重', weight);
  }
}

/** Whether lines of a group were kept as they stood, so that it may have more rows than were read. */
const hasUnread = ({ children, remarks }: DraftGroup): boolean =>
  remarks.length > 0 || children.some(node => (node.kind === 'row' ? node.remarks.length > 0 : hasUnread(node)));

/** Rows from one with points to the last without any; rows in front of the first with points are none. */
function runsOf(rows: readonly DraftRow[]): readonly (readonly DraftRow[])[] {
  const runs: DraftRow[][] = [];
  for (const row of rows)
    if (row.keys.has('权重')) runs.push([row]);
    else runs.at(-1)?.push(row);
  return runs;
}

const sharesScores = (run: readonly DraftRow[]): boolean => {
  const scores = run.flatMap(({ keys }) => readPoints(keys.get('得分') ?? '')?.value ?? []);
  const weight = readPoints(run[0]?.keys.get('权重') ?? '')?.value;
  return scores.length === run.length && weight !== undefined && !sum(scores).greaterThan(weight);
};

/** The innermost group that holds these rows and no others; of one row the outermost. */
function groupOf(nodes: readonly DraftNode[], run: readonly DraftRow[]): DraftGroup | undefined {
  for (const node of nodes) {
    if (node.kind === 'row') continue;
    const rows = rowsOf(node.children);
    if (!rows.includes(run[0] as DraftRow)) continue;
    const isSame = rows.length === run.length && rows.every((row, at) => row === run[at]);
    return isSame && run.length === 1 ? node : (groupOf(node.children, run) ?? (isSame ? node : undefined));
  }
  return undefined;
}

/** What the rows of a group say that they score, in all. */
export const sumClaims = ({ children }: DraftGroup): Decimal =>
  sum(rowsOf(children).flatMap(({ keys }) => readPoints(keys.get('得分') ?? '')?.value ?? []));

/** The points in the column behind a level: those of the group that stands there. */
export const weightBeside = (
  columns: readonly Column[],
  cells: Aligned['cells'],
  level: ColumnKey,
): string | undefined => {
  const column = columns.find(({ owner }) => owner === level);
  const text = column && [...cells].find(([each]) => each.key === column.key && each.owner === level)?.[1][0]?.text;
  return text === undefined ? undefined : weightText(text);
};
