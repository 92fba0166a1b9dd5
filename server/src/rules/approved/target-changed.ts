import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, insertEntry, quote, setScalar } from '../../language/edit.js';
import { keyOf, lookUpKey, spell } from '../../language/vocabulary.js';
import { number } from '../../messages/number.js';
import { writeNormal } from '../../quantity/normal.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Vocabulary } from '../../language/key-table.js';
import type { Words } from '../../text/locale.js';
import type { ListNode, Tree } from '../../yaml/tree.js';
import { appendItem, recordAdjustment } from './record-adjustment.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Fix, type Hit, type Related } from '../rule.js';
import { explanationsOf } from '../support/explained.js';
import { nameOf } from '../support/values.js';
import { pairRows } from './pair-rows.js';
import { asksForTheSame } from './same-target.js';

interface Changed {
  readonly what: 'target' | 'weight' | 'added' | 'gone';
  readonly row: RatedRow;
  /** What it was approved as, and what stands there now. */
  readonly before: string;
  readonly after: string;
}

export const targetChanged = defineRule<Changed>({
  code: 'target-changed',
  group: 'approved',
  severity: 'error',
  title: { 'zh-CN': '与批复的目标不一致', en: 'Differs from the approved targets' },
  doc: {
    what: {
      'zh-CN':
        '目标值、权重与“批复目标”所写文件里的不同，或者少了、多了指标。指标按编号对应，没有编号的按各级名称对应。',
      en: 'A target or a weight differs from the file named as `approved`, or a row is gone or new. Rows are matched by id, else by their names.',
    },
    why: {
      'zh-CN':
        '绩效目标一经批复不得随意调整；确需调整的，按程序报批并在表上写明。事后改目标，复核时首先查的就是这一条。',
      en: 'Approved targets may not be changed at will; an adjustment is approved and recorded. It is the first thing a re-check looks for.',
    },
    how: {
      'zh-CN':
        '改回批复的数；按程序调整过的，目标值仍写批复的，另填“调整后目标值”；权重和增减的指标在“偏差分析”中写明指标名称和原因。',
      en: 'Write what was approved; an approved adjustment goes into `adjusted`, a changed weight or a new or gone row into an entry of `deviations` that names it.',
    },
  },
  examples: {
    bad: [
      '批复目标: 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥28 次, 完成值: 32 次 }\n#- 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次 }\n',
    ],
    good: [
      '批复目标: 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 调整后目标值: ≥28 次, 完成值: 32 次 }\n#- 目标.perf.yaml\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次 }\n',
    ],
  },
  message: {
    'zh-CN': ({ what, row, before, after }) => {
      const name = nameOf(row);
      if (what === 'added') return `“${name}”不在批复的目标里。按程序增加的，请在“偏差分析”中写明指标名称和原因。`;
      if (what === 'gone')
        return `批复的指标“${name}”（${before}）这里没有。请补上；不再考核的，写“不适用”和原因，或在“偏差分析”中写明。`;
      return what === 'target'
        ? `“${name}”批复的目标值是 ${before}，这里是 ${after}。请改回；按程序调整过的，填“调整后目标值”。`
        : `“${name}”批复的权重是 ${before}，这里是 ${after}。请改回；按程序调整过的，在“偏差分析”中写明指标名称和原因。`;
    },
    en: ({ what, row, before, after }) => {
      const name = nameOf(row);
      if (what === 'added')
        return `“${name}” is not among the approved targets. If it was added by decision, say so in an entry of “deviations” that names it.`;
      if (what === 'gone')
        return `The approved row “${name}” (${before}) is missing. Put it back, or say with “not-applicable” or in “deviations” why it is gone.`;
      return what === 'target'
        ? `“${name}” was approved with ${before}, here it is ${after}. Write what was approved; an approved adjustment goes into “adjusted”.`
        : `“${name}” was approved with a weight of ${before}, here it is ${after}. Write what was approved, or explain it in an entry of “deviations” that names the row.`;
    },
  },

  *check(document) {
    const form = document.approved?.form;
    if (!form) return;
    const { pairs, added, gone } = pairRows(document.scorecard.rows, form.scorecard.rows);
    const { adjusts } = explanationsOf(document.evaluation);
    for (const [own, approved] of pairs) yield* changes(own, approved, document);
    for (const row of added)
      if (!adjusts(row.indicator) && row.status !== 'not-applicable')
        yield { span: row.indicator.name.span, state: { what: 'added', row, before: '', after: '' } };
    for (const row of gone)
      if (!adjusts(row.indicator) && row.status !== 'not-applicable')
        yield {
          span: homeOf(row, document),
          state: { what: 'gone', row, before: writtenTarget(row), after: '' },
          related: placeIn(document, row.indicator.name.span),
        };
  },

  fixes({ what, row, before, after }, document) {
    const { indicator } = row;
    if (what === 'added') return recordChange(row, reasons.added, document);
    if (what === 'gone') return [...putBack(row, document), ...recordChange(row, reasons.gone, document)];
    if (what === 'weight')
      return [
        ...asApproved(before, indicator.weight.entry?.value, document),
        ...recordChange(row, reasons.weight(before, after), document),
      ];
    const fixes = asApproved(before, indicator.target.entry?.value, document);
    const [revert] = fixes.flatMap(({ edits }) => edits);
    const key = spell(keyOf('indicator', 'adjusted'), document.evaluation.vocabulary);
    const now = indicator.target.state === 'ok' ? indicator.target.value : '';
    const record = insertEntry(document.text, indicator.node, indicator.target.entry, key, now);
    return revert && record
      ? [
          ...fixes,
          {
            title: { 'zh-CN': `记作年中调整：${key} ${now}`, en: `Record the adjustment: ${key} ${now}` },
            edits: [revert, record],
          },
        ]
      : fixes;
  },
});

/** What an entry of 偏差分析 says of an adjustment; it states what was changed and no more. */
const reasons = {
  added: { 'zh-CN': '年中调整：按程序增加的指标', en: 'added by an approved adjustment' },
  gone: { 'zh-CN': '年中调整：按程序取消的指标', en: 'taken out by an approved adjustment' },
  weight: (before: string, after: string): Words => ({
    'zh-CN': `年中调整：权重由 ${before} 分调整为 ${after} 分`,
    en: `weight changed from ${before} to ${after} by an approved adjustment`,
  }),
};

function recordChange(row: RatedRow, reason: Words, document: DocumentAnalysis): readonly Fix[] {
  const { evaluation, text } = document;
  const words = reason[evaluation.vocabulary === 'zh' ? 'zh-CN' : 'en'];
  const edit = recordAdjustment(evaluation, text, nameOf(row), words);
  return edit
    ? [
        {
          title: {
            'zh-CN': `在偏差分析中记作年中调整：${nameOf(row)}`,
            en: `Record the adjustment in the deviations: ${nameOf(row)}`,
          },
          edits: [edit],
        },
      ]
    : [];
}

/** The approved row again, behind the last one of its group; its actual and score are for a person to give. */
function putBack(row: RatedRow, document: DocumentAnalysis): readonly Fix[] {
  const { scorecard, evaluation, text } = document;
  const home = scorecard.groups.find(
    ({ path }) => path.length === row.path.length - 1 && path.every((name, at) => name === row.path[at]),
  );
  const rows = (home?.children ?? (row.path.length === 1 ? scorecard.nodes : [])).filter(({ kind }) => kind === 'row');
  const list = listOf(home?.group.node ?? evaluation.root, home ? 'group' : 'evaluation');
  const edit = rows.length > 0 && list ? appendItem(list, rowText(row, evaluation.vocabulary), text) : undefined;
  return edit
    ? [
        {
          title: { 'zh-CN': `按批复补上“${nameOf(row)}”`, en: `Put “${nameOf(row)}” back as approved` },
          edits: [edit],
          preferred: true,
        },
      ]
    : [];
}

const listOf = (node: Tree | undefined, mapping: 'group' | 'evaluation'): ListNode | undefined => {
  const entry =
    node?.kind === 'map'
      ? node.entries.find(({ key }) => lookUpKey(mapping, key)?.spec.name === 'indicators')
      : undefined;
  return entry?.value.kind === 'list' ? entry.value : undefined;
};

function rowText(row: RatedRow, vocabulary: Vocabulary): string {
  const key = (name: string): string => spell(keyOf('indicator', name), vocabulary);
  const { id } = row.indicator;
  const pairs = [
    ...(id.state === 'ok' ? [`${key('id')}: ${quote(id.value)}`] : []),
    `${key('name')}: ${quote(nameOf(row))}`,
    ...(row.weight ? [`${key('weight')}: ${number(row.weight)}`] : []),
    `${key('target')}: ${quote(writtenTarget(row))}`,
  ];
  return `{ ${pairs.join(', ')} }`;
}

/** A row that does not apply needs neither; an adjusted target stands beside the approved one. */
function* changes(own: RatedRow, approved: RatedRow, document: DocumentAnalysis): Generator<Hit<Changed>> {
  if (own.status === 'not-applicable') return;
  const { target, weight } = own.indicator;
  if (!own.approved && target.state === 'ok' && approved.target.kind !== 'empty' && !asksForTheSame(own, approved))
    yield {
      span: target.span,
      state: { what: 'target', row: own, before: writtenTarget(approved), after: writeNormal(own.target) },
      related: placeIn(document, approved.indicator.target.span),
    };
  if (!own.weight || !approved.weight || own.weight.equals(approved.weight)) return;
  if (!explanationsOf(document.evaluation).adjusts(own.indicator))
    yield {
      span: weight.span,
      state: { what: 'weight', row: own, before: number(approved.weight), after: number(own.weight) },
      related: placeIn(document, approved.indicator.weight.span),
    };
}

/** As written in the approved file, with the unit that stands apart there. */
function writtenTarget({ target }: RatedRow): string {
  const unit = target.kind === 'quantity' || target.kind === 'range' ? target.unit : undefined;
  return unit?.from === 'key' ? `${target.source} ${unit.text}` : target.source;
}

function placeIn({ approved }: DocumentAnalysis, span: Span): readonly Related[] {
  return approved?.uri === undefined
    ? []
    : [{ uri: approved.uri, span, words: { 'zh-CN': '批复的目标在这里', en: 'The approved target is here' } }];
}

/** The innermost group that is still there, else the list of indicators. */
function homeOf({ path }: RatedRow, { scorecard: { groups }, evaluation }: DocumentAnalysis): Span {
  const above = path.slice(0, -1).map((_, i) => path.slice(0, i + 1).join('\n'));
  const home = groups.filter(group => above.includes(group.path.join('\n'))).at(-1);
  return home ? home.group.name.span : (evaluation.indicators.entry?.keySpan ?? evaluation.indicators.span);
}

function asApproved(before: string, node: Parameters<typeof asScalar>[0], { text }: DocumentAnalysis): readonly Fix[] {
  const scalar = asScalar(node);
  const edit = scalar && setScalar(text, scalar, before);
  return edit
    ? [
        {
          title: { 'zh-CN': `按批复改为 ${before}`, en: `Write ${before} as approved` },
          edits: [edit],
          preferred: true,
        },
      ]
    : [];
}
