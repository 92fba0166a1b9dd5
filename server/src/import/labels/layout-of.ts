import type { ColumnKey } from './field-words.js';
import { layouts } from '../../families/index.js';
import type { Section } from '../../families/layout.js';
import { locales } from '../../text/locale.js';
import { labelOf } from './cell-words.js';
import type { Column } from './columns.js';
import { readPoints } from '../../number/read.js';
import { type Draft, type DraftNode, rowsOf } from './draft.js';

/** How a form is printed, told from its columns; `undefined` where they are those of no layout. `refined` where its headings have two rows. */
export function layoutOf(draft: Draft, columns: readonly Column[], refined: boolean): string | undefined {
  const has = (key: ColumnKey): boolean => columns.some(column => column.key === key);
  if (!has('level1') || rowsOf(draft.nodes).length === 0) return undefined;
  return printedBy(columns, refined) ?? printedBy(columns, true) ?? toldByKeys(draft, columns, refined, has);
}

/** The one layout that prints just these headings, in one row or in two; what writes tables as text loses the upper one. */
function printedBy(columns: readonly Column[], refined: boolean): string | undefined {
  const headings = columns.filter(({ key }) => key !== 'label').map(({ heading }) => labelOf(heading));
  const isPrinted = (section: Section): boolean =>
    section.kind === 'indicators' &&
    (section.upper !== undefined) === refined &&
    section.columns.length === headings.length &&
    locales.some(locale => section.columns.every(({ label }, at) => labelOf(label[locale]) === headings[at]));
  const [only, ...more] = layouts.filter(({ sections }) => sections.some(isPrinted));
  return more.length === 0 ? only?.id : undefined;
}

function toldByKeys(
  draft: Draft,
  columns: readonly Column[],
  refined: boolean,
  has: (key: ColumnKey) => boolean,
): string | undefined {
  if (has('reviewScore') || has('reviewActual')) return 'review-sheet';
  if (has('through') || has('forecast')) return 'monitoring';
  if (has('criterion')) return columns.some(({ owner }) => owner !== undefined) ? 'criteria' : 'criteria-unit';
  if (!has('target')) return undefined;
  if (!has('actual')) return has('score') ? undefined : 'targets';
  if (!has('score')) return !has('weight') && isTransfer(draft) ? 'transfer' : undefined;
  if (has('weight')) return withPoints(draft, columns, refined);
  if (!draft.nodes.some(isPointed)) return undefined;
  return draft.top.has('项目名称') || draft.labels.has('项目名称') ? 'hubei-project' : 'wuhan-unit';
}

/** Of the two that part a target in columns one calls the points 分值, the other 权重; where both headings stand in one row only that tells them apart. */
function withPoints(draft: Draft, columns: readonly Column[], refined: boolean): string | undefined {
  if (refined) return 'yunnan-project';
  if (!columns.some(({ key }) => key === 'sign' || key === 'direction'))
    return weighsMore(draft) ? undefined : 'mof-project';
  return columns.some(({ key, heading }) => key === 'weight' && /分值/.test(heading))
    ? 'yunnan-project'
    : 'sichuan-project';
}

/** 预算执行 with the 20 points of other forms: its columns alone do not make it the Ministry’s. */
const weighsMore = ({ budget }: Draft): boolean => readPoints(budget.get('权重') ?? '')?.value.equals(20) === true;

const isTransfer = ({ top, labels, department, management }: Draft): boolean =>
  department.size > 0 ||
  labels.has('中央主管部门') ||
  management.length > 0 ||
  /转移支付|区域绩效目标/.test(top.get('标题') ?? '');

/** 产出指标 (40 分): points stand in the names. */
const isPointed = (node: DraftNode): boolean =>
  node.keys.has('权重') || (node.kind === 'group' && node.children.some(isPointed));
