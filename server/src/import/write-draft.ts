import type { MappingName } from '../language/key-spec.js';
import { unreadMark } from '../language/unread-mark.js';
import { mappings, type ZhKey } from '../language/vocabulary.js';
import type { Locale } from '../text/locale.js';
import type { Draft, DraftGoal, DraftNode, DraftRow, Keys, Remark } from './labels/draft.js';
import { sayPlace } from './cells/place.js';
import { commentLines, entryLines, type Out, type OutEntry, type OutMap } from './yaml-text.js';

/** A draft as a `.perf.yaml` text in Chinese keys, in the order in which people write them; what was kept stands as comments beside its place. */
export function writeDraft(draft: Draft, locale: Locale): string {
  const entries = topEntries(draft, locale);
  const lines = entries.flatMap((entry, index) => [
    ...(index > 0 && apart(entries[index - 1] as OutEntry, entry) ? [''] : []),
    ...entryLines(entry, ''),
  ]);
  const left = [...draft.remarks]
    .filter(([key]) => !entries.some(entry => entry.key === key))
    .flatMap(([, remarks]) => remarks);
  return [...lines, ...(left.length > 0 ? ['', ...commentLines(remarkTexts(left, locale), '')] : []), ''].join('\n');
}

/** How a kept text reads: `未能识别（第 12 行）：…`; `请核对` where it was read otherwise than printed. */
export const remarkTexts = (remarks: readonly Remark[], locale: Locale): string[] =>
  remarks.map(({ place, text, mended }) => {
    const where = sayPlace(place)[locale];
    return {
      'zh-CN': `${mended ? '请核对' : unreadMark['zh-CN']}（${where}）：${text}`,
      en: `${mended ? 'please check' : unreadMark.en} (${where}): ${text}`,
    }[locale];
  });

function topEntries(draft: Draft, locale: Locale): OutEntry[] {
  const blocks: Readonly<Partial<Record<ZhKey, Out | undefined>>> = {
    主管部门: some(draft.department),
    支出: some(draft.expenditure, 'expenditure'),
    预算执行: budget(draft),
    年度目标: draft.goals.length > 0 ? draft.goals.map(goalOut) : undefined,
    资金管理: draft.management.length > 0 ? draft.management.map(keys => orderKeys(keys)) : undefined,
    绩效指标: draft.nodes.map(node => nodeOut(node, locale)),
    偏差分析: draft.deviations.length > 0 ? draft.deviations.map(keys => orderKeys(keys, 'deviationEntry')) : undefined,
    汇总来源: draft.sources.length > 0 ? draft.sources.map(keys => orderKeys(keys, 'source')) : undefined,
    复核: some(draft.review, 'overallReview'),
  };
  return mappings.evaluation.flatMap(({ zh }): OutEntry[] => {
    const value = blocks[zh] ?? draft.top.get(zh);
    return value === undefined ? [] : [{ key: zh, value, comments: remarkTexts(draft.remarks.get(zh) ?? [], locale) }];
  });
}

/** A blank line around whatever takes more than a line. */
const apart = (before: OutEntry, entry: OutEntry): boolean =>
  [before, entry].some(({ value }) => typeof value !== 'string' || value.includes('\n')) ||
  (entry.key === '总分' && before.key !== '总分');

/** A goal is its text, or a mapping where more is said of it. */
function goalOut({ id, text, actual }: DraftGoal): Out {
  const pairs = [
    ...(id === undefined ? [] : [{ key: '编号', value: id }]),
    { key: '内容', value: text },
    ...(actual === undefined ? [] : [{ key: '实际完成情况', value: actual }]),
  ];
  return pairs.length > 1 ? { pairs } : text;
}

function budget({ budget, items, monitoring, budgetReview }: Draft): OutMap | undefined {
  const pairs: readonly OutEntry[] = [
    ...orderKeys(budget, 'budget').pairs,
    ...(monitoring.length > 0 ? [{ key: '监控', value: monitoring.map(keys => orderKeys(keys)) }] : []),
    ...(items.length > 0 ? [{ key: '明细', value: items.map(item => orderKeys(item, 'budgetItem')) }] : []),
    ...(budgetReview.size > 0 ? [{ key: '复核', value: reviewOut(budgetReview, 'budgetReview') ?? '' }] : []),
  ];
  return pairs.length > 0 ? { pairs } : undefined;
}

/** A group or row as a mapping in Chinese keys. */
export function nodeOut(node: DraftNode, locale: Locale): OutMap {
  if (node.kind === 'row') return rowOut(node, locale);
  const { pairs } = orderKeys(node.keys, 'group');
  return annotate(
    [...pairs, { key: '指标', value: node.children.map(child => nodeOut(child, locale)) }],
    node.remarks,
    locale,
  );
}

function rowOut({ keys, review, monitoring, survey, deviation, parts, remarks }: DraftRow, locale: Locale): OutMap {
  const blocks: Readonly<Partial<Record<ZhKey, Out | undefined>>> = {
    分项: parts.length > 0 ? parts.map(part => orderKeys(part, 'part')) : undefined,
    监控: monitoring.size > 0 ? [orderKeys(monitoring)] : undefined,
    问卷: some(survey, 'survey'),
    偏差: some(deviation, 'deviation') ?? keys.get('偏差'),
    复核: reviewOut(review, 'rowReview'),
    对应目标: listTexts(keys.get('对应目标')),
    佐证材料: listTexts(keys.get('佐证材料')),
  };
  const pairs = mappings.indicator.flatMap(({ zh }): OutEntry[] => {
    const value = blocks[zh] ?? keys.get(zh);
    return value === undefined ? [] : [{ key: zh, value }];
  });
  return annotate(pairs, remarks, locale);
}

/** Several grounds of a deduction are a list. */
function reviewOut(keys: Keys, mapping: MappingName): OutMap | undefined {
  const grounds = listTexts(keys.get('扣分依据'));
  const pairs = some(keys, mapping)?.pairs.map(pair =>
    pair.key === '扣分依据' && grounds !== undefined ? { ...pair, value: grounds } : pair,
  );
  return pairs && { pairs };
}

/** `M1；M2` is a list. */
const listTexts = (text: string | undefined): Out | undefined =>
  text?.includes('；')
    ? text
        .split('；')
        .map(each => each.trim())
        .filter(each => each !== '')
    : text;

function annotate(pairs: readonly OutEntry[], remarks: readonly Remark[], locale: Locale): OutMap {
  const [first, ...rest] = pairs;
  return {
    pairs: first && remarks.length > 0 ? [{ ...first, comments: remarkTexts(remarks, locale) }, ...rest] : pairs,
  };
}

const some = (keys: Keys, mapping?: MappingName): OutMap | undefined =>
  keys.size > 0 ? orderKeys(keys, mapping) : undefined;

/** In the order of the mapping, or as they were read. */
function orderKeys(keys: Keys, mapping?: MappingName): OutMap {
  const known: readonly ZhKey[] = mapping ? mappings[mapping].map(({ zh }) => zh) : [];
  const order = [...known, ...[...keys.keys()].filter(key => !known.includes(key))];
  return { pairs: order.flatMap((key): OutEntry[] => (keys.has(key) ? [{ key, value: keys.get(key) ?? '' }] : [])) };
}
