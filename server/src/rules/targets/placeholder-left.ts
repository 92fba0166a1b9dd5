import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { someOf } from '../../messages/values.js';
import { cite } from '../../messages/list.js';
import type { Field, Present } from '../../language/field.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { example, exampleWith } from '../support/example.js';
import { numberPrefix, placeholderIn } from '../support/placeholders.js';
import { groupsThat, rowsThat } from '../support/rows.js';
import { defineRule, type Fix, type Hit } from '../rule.js';
import { isUntouched, untouchedRows } from '../support/untouched.js';
import { alsoHere, together } from '../support/together.js';
import { replaceIn } from '../support/values.js';

type Left = Mark | Numbers | Untouched;

/** A mark, wherever it was left. */
interface Mark {
  readonly kind: 'mark';
  readonly mark: string;
  readonly count: number;
}

/** Names that are, or begin with, the template's own numbers. */
interface Numbers {
  readonly kind: 'numbers';
  readonly names: readonly [Present<string>, ...Present<string>[]];
}

/** Rows that nobody has begun. */
interface Untouched {
  readonly kind: 'untouched';
  /** How many values are still to be written, and in how many rows. */
  readonly count: number;
  readonly rows: number;
}

export const placeholderLeft = defineRule<Left>({
  code: 'placeholder-left',
  group: 'targets',
  severity: 'info',
  title: { 'zh-CN': '模板占位内容没有替换', en: 'Placeholder of the template left' },
  doc: {
    what: {
      'zh-CN':
        '名称、目标值、完成值、目标或单位名称里还留着模板的占位符：“**”“××”“XX”“……”，或名称就是“指标1”、以“指标1”开头。同一种占位符在多处出现的，只提示一次，给出处数；还没有开始填的行，合起来只说“待填几项”。',
      en: 'A name, target, actual, goal or organization still holds a mark of the template: **, ××, XX, ……, or a name that is or begins with 指标1. One kind of mark in many places is reported once, with their number; rows that nobody has begun are counted together.',
    },
    why: {
      'zh-CN': '占位符说明这一处没有填完；“指标1：”一类的序号进了名称，汇总时就与别的单位对不上。',
      en: 'The place is not filled in; a number such as 指标1： in a name keeps it from matching the same row elsewhere in a roll-up.',
    },
    how: {
      'zh-CN': '写上实际内容，或删去这一行；名称前的序号可以自动删去，其余的只有填报人知道该写什么。',
      en: 'Write what belongs there, or remove the row. The number before a name can be removed by the fix; the rest only its author knows.',
    },
  },
  examples: {
    bad: [
      example('名称: 指标1：走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80'),
      exampleWith(['单位名称: "**单位"'], '名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80'),
    ],
    good: [
      exampleWith(
        ['单位名称: 智造园服务中心'],
        '名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次, 得分: 80',
      ),
    ],
  },
  message: {
    'zh-CN': state => {
      if (state.kind === 'untouched') return `待填 ${state.count} 项：还有 ${state.rows} 行指标没有开始填写。`;
      if (state.kind === 'mark')
        return `这里还留着模板的占位符“${state.mark}”${state.count > 1 ? `，全表共 ${state.count} 处` : ''}，请写上实际内容；用不着的，删去这一行。`;
      return `${state.names.length > 1 ? `有 ${state.names.length} 个名称（${someOf(namesOf(state), 'zh-CN')}）` : `名称${someOf(namesOf(state), 'zh-CN')}`}还带着模板的序号，请删去序号，只写指标名称。`;
    },
    en: state => {
      if (state.kind === 'untouched')
        return `${state.count} values to fill in: ${state.rows === 1 ? 'one row has' : `${state.rows} rows have`} not been begun.`;
      if (state.kind === 'mark')
        return `The template’s placeholder “${state.mark}” is still here${state.count > 1 ? ` and in ${state.count} places in all` : ''}. Write what belongs there, or remove the row.`;
      return `${state.names.length > 1 ? `${state.names.length} names (${someOf(namesOf(state), 'en')}) still begin` : `The name ${someOf(namesOf(state), 'en')} still begins`} with the template’s number. Remove the number and keep the name.`;
    },
  },

  *check(document) {
    yield* findUntouched(document);
    for (const [first, ...more] of together(marksIn(document), ({ mark }) => mark.charAt(0)).values()) {
      yield {
        span: first.span,
        state: { kind: 'mark', mark: first.mark, count: more.length + 1 },
        related: more.map(alsoHere),
      };
    }
    const [first, ...more] = namesIn(document).filter(name => numberPrefix(name.value));
    if (first) yield { span: first.span, state: { kind: 'numbers', names: [first, ...more] } };
  },

  fixes(state, { text }) {
    if (state.kind !== 'numbers') return [];
    const [first] = state.names;
    const one = strip([first], text);
    const all = strip(state.names, text);
    const prefix = first.value.slice(0, numberPrefix(first.value)?.end).trim();
    return [
      ...(one.length > 0
        ? [
            {
              title: { 'zh-CN': `删去名称前的${cite(prefix)}`, en: `Remove ${cite(prefix)} from the name` },
              edits: one,
              preferred: state.names.length === 1,
            },
          ]
        : []),
      ...(all.length > 1
        ? [
            {
              title: {
                'zh-CN': `删去全部 ${all.length} 个名称前的序号`,
                en: `Remove the numbers from all ${all.length} names`,
              },
              edits: all,
            },
          ]
        : []),
    ];
  },
});

/** Once for all of them, with what is open of the budget. */
function* findUntouched(document: DocumentAnalysis): Generator<Hit<Left>> {
  const [first, ...more] = untouchedRows(document);
  if (!first) return;
  const rows = more.length + 1;
  const { budget } = document.evaluation;
  const amounts = budget && document.profile.budget.weight.greaterThan(0) ? [budget.planned, budget.spent] : [];
  const open = amounts.filter(({ state }) => state === 'absent').length;
  yield {
    span: placeOf(first),
    state: { kind: 'untouched', count: rows * fieldsOfRow(first).length + open, rows },
    related: more.map(row => alsoHere({ span: placeOf(row) })),
  };
}

const placeOf = ({ indicator: { name, node } }: RatedRow): Span =>
  name.state === 'ok' ? name.span : (node.entries[0]?.keySpan ?? node.span);

const namesOf = ({ names }: Numbers): readonly string[] => names.map(({ value }) => value);

/** The edits that leave the names alone; a name that is nothing but its number stays. */
const strip = (names: readonly Present<string>[], text: string): Fix['edits'] =>
  names.flatMap(name => {
    const prefix = numberPrefix(name.value);
    return prefix && prefix.end < name.value.length ? (replaceIn(name, prefix, '', text) ?? []) : [];
  });

const namesIn = (document: DocumentAnalysis): readonly Present<string>[] =>
  [
    ...numberedGroups(document).map(({ group }) => group.name),
    ...withNumbers(document).map(({ indicator }) => indicator.name),
  ]
    .filter(field => field.state === 'ok')
    .sort((a, b) => a.span.start - b.span.start);

/** The marks in written order. A mark that YAML does not read as text was reported as that. */
const marksIn = (document: DocumentAnalysis): readonly { readonly mark: string; readonly span: Span }[] =>
  fieldsOf(document)
    .flatMap(field => {
      const mark = field.state === 'ok' && !isLost(field) ? placeholderIn(field.value) : undefined;
      return mark === undefined ? [] : [{ mark, span: field.span }];
    })
    .sort((a, b) => a.span.start - b.span.start);

const isLost = ({ entry: { value } }: Present<string>): boolean => value.kind === 'scalar' && value.lost === true;

/** Every place that a template leaves open. */
function fieldsOf(document: DocumentAnalysis): readonly Field<string>[] {
  const { title, organization, department, project, goals } = document.evaluation;
  return [
    title,
    organization,
    department.text,
    project,
    ...goals.map(({ text }) => text),
    ...openGroups(document).map(({ group }) => group.name),
    ...leftOpen(document).flatMap(fieldsOfRow),
  ];
}

const fieldsOfRow = ({ indicator: { name, target, actual } }: RatedRow): readonly Field<string>[] => [
  name,
  target,
  actual,
];

const isOpen = (field: Field<string>): boolean => field.state === 'ok' && placeholderIn(field.value) !== undefined;
const leftOpen = rowsThat(row => !isUntouched(row) && fieldsOfRow(row).some(isOpen));
const openGroups = groupsThat(({ group }) => isOpen(group.name));

const isNumbered = (field: Field<string>): boolean => field.state === 'ok' && numberPrefix(field.value) !== undefined;
const withNumbers = rowsThat(row => !isUntouched(row) && isNumbered(row.indicator.name));
const numberedGroups = groupsThat(({ group }) => isNumbered(group.name));
