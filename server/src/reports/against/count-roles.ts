import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { missesTarget } from '../../scoring/completion.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isMissed, isOpen, isShort, rowsBelow } from '../self-report/figures.js';
import { type Expected, expectCount, words } from './expected.js';
import type { Mention } from './mentions.js';
import { groupOf, type Subject } from './subjects.js';

type Test = (row: RatedRow, document: DocumentAnalysis) => boolean;

/** A count of rows: the words before the number or behind it that tell it, and the rows it may mean. */
interface Counting {
  readonly before: RegExp;
  readonly behind: RegExp;
  readonly zh: string;
  readonly en: string;
  readonly of: readonly Test[];
}

const isLateOrMissed: Test = row => missesTarget(row) || (row.late ?? 0) > 0;

/** Rows without an actual yet have met nothing. */
const isMissedOrOpen: Test = (row, document) => isMissed(row, document) || isOpen(row, document);

const not =
  (test: Test): Test =>
  (row, document) =>
    !test(row, document);

/** The first that fits decides. */
const countings: readonly Counting[] = [
  {
    before:
      /(?:未|没有|没|不)(?:能|完全|全部|按期|如期)*(?:完成|达成|实现|达标|达到)(?:年度|预期|年初|绩效|目标|指标|任务|值|的|情况)*(?:有|共|为|:)*$/u,
    behind: /^(?:均|全部|都)?未/u,
    zh: '未完成的项数',
    en: 'rows that missed their target',
    of: [isMissed, missesTarget, isLateOrMissed, isShort],
  },
  {
    before: /(?:扣分|失分)(?:的)?(?:指标|项)?(?:有|共|为|:)*$/u,
    behind: /^(?:有)?扣分/u,
    zh: '扣分的项数',
    en: 'rows that lost points',
    of: [isShort],
  },
  {
    before: /满分(?:的)?(?:指标)?(?:有|共|为|:)*$/u,
    behind: /^(?:均|全部|都)?(?:得|为|取得)?满分/u,
    zh: '满分的项数',
    en: 'rows with full marks',
    of: [not(isShort)],
  },
  {
    before:
      /(?:完成|达成|实现|达标|达到(?=(?:年度|预期|年初|绩效)*(?:目标|指标|任务)))(?:年度|预期|年初|绩效|目标|指标|任务|值|的)*(?:有|共|为|:)*$/u,
    behind: /^(?:均|全部|都|已)?(?:完成|达成|实现|达标|达到)/u,
    zh: '完成目标的项数',
    en: 'rows that met their target',
    of: [isMissed, missesTarget, isLateOrMissed, isShort, isMissedOrOpen].map(not),
  },
];

/** 完成 2 项重点工作 counts no rows. */
const isMatter = /^(?!三级|二级|绩效|指标|目标|均|全部|都|未|没|已|完成|达|为|是|分别|主要)\p{Script=Han}/u;

const everyRow =
  /(?:三级指标|绩效指标|指标)(?:共|共计|总数|合计|数)*(?:有|设|设置|设定|设立|包括|包含|为|:)*$|(?:共|全部|所有|设有?|设置|设定|设立|包含|包括|下设)$/u;

/** 8 项三级指标中，…. */
const ofAll = /^个?(?:三级|绩效)指标(?:中|里)/u;

/** What the form has for a count of rows or groups. */
export function ofCount(
  { text, ahead, before, after }: Mention,
  subject: Subject | undefined,
  document: DocumentAnalysis,
): Expected | undefined {
  // 产出、效益各有 1 项未完成
  if (subject?.kind === 'rows' || /各(?:自|类)?有?$/u.test(before)) return undefined;
  if (/(?:一级|二级)(?:指标)?(?:共|有|设|为|:)*$/u.test(before) || /^(?:一级|二级)指标/u.test(after))
    return level(before + after, document);
  const groups = subject?.kind === 'groups' ? subject.groups : undefined;
  const behind = after.replace(/^(?:三级|绩效|个)*指标/u, '');
  if (/不适用(?:的)?(?:指标)?(?:有|共|为|:)*$/u.test(before) || /^(?:均|都)?不适用/u.test(behind))
    return count(
      { zh: '不适用的项数', en: 'number of rows that do not apply', of: [not(applies)] },
      groups,
      document,
      all => [all],
    );
  // 委托业务完成 50 个: things of which nobody says that they are 指标 are none
  if (text.endsWith('个') && !/指标|目标/u.test(ahead + after)) return undefined;
  const counting = countings.find(
    each => (each.before.test(before) && !isMatter.test(behind)) || each.behind.test(behind),
  );
  if (counting) return count(counting, groups, document);
  const isWhole =
    (everyRow.test(before) || (ofAll.test(after) && !/[其这]中|余|另/u.test(before))) &&
    (/指标/u.test(before + after) || groups !== undefined);
  return isWhole
    ? count({ zh: '指标项数', en: 'number of rows', of: [() => true] }, groups, document, everyRowOf)
    : undefined;
}

/** Those that apply, or all that are printed. */
const everyRowOf = (rows: readonly RatedRow[]): readonly (readonly RatedRow[])[] => [rows.filter(applies), rows];

const applies = ({ status }: RatedRow): boolean => status !== 'not-applicable';

/** Rows of all groups that may be meant, or of the whole form. */
function count(
  { zh, en, of }: Pick<Counting, 'zh' | 'en' | 'of'>,
  groups: Extract<Subject, { kind: 'groups' }>['groups'] | undefined,
  document: DocumentAnalysis,
  choose = (rows: readonly RatedRow[]): readonly (readonly RatedRow[])[] => [rows.filter(applies)],
): Expected | undefined {
  const all = groups ? groups.map(rowsBelow) : [document.scorecard.rows];
  const sets = all.flatMap(choose);
  const name = groups ? `“${groupOf(groups)}”` : '';
  return expectCount(
    words(`${name}${zh}`, `${name || 'the'} ${en}`),
    sets.flatMap(rows => of.map(test => rows.filter(row => test(row, document)).length)),
  );
}

function level(text: string, { scorecard: { groups } }: DocumentAnalysis): Expected | undefined {
  const depth = text.includes('一级') ? 1 : 2;
  return expectCount(words(depth === 1 ? '一级指标个数' : '二级指标个数', `number of groups at level ${depth}`), [
    groups.filter(({ path }) => path.length === depth).length,
  ]);
}
