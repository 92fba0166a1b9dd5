import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { asScalar, insertEntry, setScalar } from '../../language/edit.js';
import type { Budget, Stage } from '../../language/evaluation.js';
import type { Field } from '../../language/field.js';
import type { KeySpec, MappingName } from '../../language/key-spec.js';
import { keyOf, spell, type Vocabulary } from '../../language/vocabulary.js';
import { allOf, cite } from '../../messages/list.js';
import { number } from '../../messages/number.js';
import { someOf } from '../../messages/values.js';
import { isNothing } from '../../quantity/read-value.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import type { Entry, MapNode } from '../../yaml/tree.js';
import type { SyntaxProblem } from '../../yaml/tree.js';
import { readProblemsOf, syntaxProblemsOf } from '../support/facts.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { rowsThat } from '../support/rows.js';
import { consequence } from '../support/missing-words.js';
import { isUntouched as hasNotBegun, untouchedPlaces, untouchedRows } from '../support/untouched.js';
import { defineRule, type Hit } from '../rule.js';
import { unreadMoney, unreadRows } from '../unread-rows.js';
import { nameOf } from '../support/values.js';
import { restOfWeight } from '../support/weights.js';

interface Missing {
  readonly mapping: MappingName;
  readonly specs: readonly KeySpec[];
  /** What the file is written in; `undefined` where it has no key yet. */
  readonly vocabulary: Vocabulary | undefined;
  readonly owner: MapNode | undefined;
  /** The names of the rows that lack the same. */
  readonly names: readonly string[];
  /** How many they are. */
  readonly count: number;
  /** Whether the form gives points. */
  readonly isScored: boolean;
  readonly stage: Stage;
  /** What stands there although it says nothing: a key with nothing or a placeholder behind it. */
  readonly blank: Entry | undefined;
}

export const missingKey = defineRule<Missing>({
  code: 'missing-key',
  group: 'reading',
  severity: 'error',
  title: { 'zh-CN': '缺少必填项', en: 'Required key missing' },
  doc: {
    what: {
      'zh-CN':
        '必填的内容没有填写，或只写了“—”“/”“待填”之类的符号：指标的名称、权重、目标值，整张表的绩效指标。几行缺同一项的只提示一次，列出项数。预算执行及其预算数、执行数缺少时为警告。',
      en: 'Something required is missing or only a placeholder such as “—”: an indicator’s name, weight or target, the list of indicators, said once for all rows that lack the same; as a warning, the budget with what was planned and spent.',
    },
    why: {
      'zh-CN': '缺了这些，得分就算不出来，总分未定。',
      en: 'Without it a score cannot be worked out, and the total stays provisional.',
    },
    how: {
      'zh-CN': '补填。只缺一个权重时，可用快速修复填上本组余下的分值；名称、目标值只有填报人知道，因此不自动修复。',
      en: 'Fill it in. Where a single weight is missing, a fix writes what is left of the group’s points; for names and targets there is no fix, as only the author knows them.',
    },
  },
  examples: {
    bad: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    完成值: 32 次\n',
      '年度: 2020\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n',
    ],
    good: [
      '年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - 名称: 走访企业次数\n    权重: 80\n    目标值: ≥30 次\n    完成值: 32 次\n',
    ],
  },
  message: {
    'zh-CN': state =>
      `${several(state, 'zh-CN')}未填${sayKeys(state.specs, state.vocabulary, 'zh-CN')}${consequence(state)['zh-CN']}`,
    en: state =>
      `${sayKeys(state.specs, state.vocabulary, 'en')} ${state.specs.length > 1 ? 'are' : 'is'} missing${several(state, 'en')}${consequence(state).en}`,
  },

  *check(document) {
    yield* together([...findRequired(document), ...placeholders(document)]);
    yield* missingBudget(document);
  },

  fixes({ specs: [spec], owner, vocabulary, blank, mapping, count }, document) {
    if (count > 1 || !owner || !vocabulary || mapping !== 'indicator' || spec?.name !== 'weight') return [];
    const rest = restOfWeight(document, owner);
    const scalar = asScalar(blank?.value);
    const name = owner.entries.find(entry => spell(keyOf('indicator', 'name'), vocabulary) === entry.key);
    const edit =
      rest &&
      (scalar
        ? setScalar(document.text, scalar, number(rest))
        : insertEntry(document.text, owner, name, spell(spec, vocabulary), number(rest)));
    return rest && edit
      ? [
          {
            title: {
              'zh-CN': `权重填 ${number(rest)}，即余下的分值`,
              en: `Write the weight ${number(rest)}, what is left of the points`,
            },
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});

/** What the language requires and is not there; points are not, where no row has any. */
function* findRequired(document: DocumentAnalysis): Generator<Hit<Missing>> {
  const isUntouched = untouchedPlaces(document);
  const nameless = new Set(syntaxProblemsOf(document, 'syntax').flatMap(lostName));
  const free = new Set(withoutNeed(document).map(({ indicator }) => indicator.node.span.start));
  for (const { span, mapping, spec, vocabulary, owner, blank } of readProblemsOf(document, 'missing-key')) {
    if (mapping === 'indicator' && spec.name === 'target' && owner && free.has(owner.span.start)) continue;
    if (mapping === 'indicator' && spec.name === 'weight' && !document.context.weighed) continue;
    if (isUntouched(owner?.span ?? span) || (spec.name === 'name' && owner && nameless.has(owner.span.start))) continue;
    const name = nameIn(owner);
    const { zh, en } = document.evaluation.spelled;
    yield {
      span,
      state: {
        mapping,
        specs: [spec],
        vocabulary: zh + en > 0 ? vocabulary : undefined,
        owner,
        blank,
        names: name === undefined ? [] : [name],
        count: 1,
        isScored: document.context.weighed,
        stage: document.context.stage,
      },
    };
  }
}

/** Where an item begins whose first line is told as lost. */
const lostName = ({ reason, detail, span }: Extract<SyntaxProblem, { kind: 'syntax' }>): readonly number[] =>
  reason === 'missing-dash' && detail !== undefined ? [span.start] : [];

/** What stands behind the key 名称 of a row. */
function nameIn(owner: MapNode | undefined): string | undefined {
  const spec = keyOf('indicator', 'name');
  const entry = owner?.entries.find(({ key }) => key === spec.name || key === spec.zh);
  return entry?.value.kind === 'scalar' ? entry.value.value.trim() : undefined;
}

/** One finding for each key that several rows lack, at the first of them. */
function together(hits: readonly Hit<Missing>[]): readonly Hit<Missing>[] {
  const byKey = new Map<string, Hit<Missing>[]>();
  for (const hit of hits) {
    const key = `${hit.state.mapping} ${hit.state.specs[0]?.name ?? ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), hit]);
  }
  return [...byKey.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            ...first,
            state: {
              ...first.state,
              names: [first, ...more].flatMap(({ state }) => state.names),
              count: more.length + 1,
            },
            related: more.map(({ span, state }) => ({ span, words: alsoMissing(state) })),
          },
        ]
      : [],
  );
}

const alsoMissing = ({ names: [name], specs, vocabulary }: Missing): Words => ({
  'zh-CN': `${name ?? '这一行'}也没有填写${sayKeys(specs, vocabulary, 'zh-CN')}`,
  en: `${sayKeys(specs, vocabulary, 'en')} is missing here too${name === undefined ? '' : `: ${name}`}`,
});

/** How many rows lack it, and which. */
function several({ names, count }: Missing, locale: Locale): string {
  if (count === 1) return '';
  const some = names.length > 0 ? someOf(names, locale) : '';
  return { 'zh-CN': `有 ${count} 项${some && `（${some}）`}`, en: ` in ${count} rows${some && ` (${some})`}` }[locale];
}

/** The keys in the file's vocabulary; in both where it has none yet. */
function sayKeys(specs: readonly KeySpec[], vocabulary: Vocabulary | undefined, locale: Locale): string {
  if (vocabulary)
    return allOf(
      specs.map(spec => spell(spec, vocabulary)),
      locale,
    );
  return specs
    .map(
      ({ name, zh }) => ({ 'zh-CN': `${cite(zh)}（英文写作 ${name}）`, en: `${cite(name)} (or ${cite(zh)})` })[locale],
    )
    .join('');
}

/** Targets that are written, but as nothing: `—`, 待填. */
function* placeholders(document: DocumentAnalysis): Generator<Hit<Missing>> {
  for (const row of withoutTarget(document)) {
    const { target, node: owner } = row.indicator;
    yield {
      span: target.span,
      state: {
        mapping: 'indicator',
        specs: [keyOf('indicator', 'target')],
        vocabulary: document.evaluation.vocabulary,
        owner,
        blank: target.entry,
        names: [nameOf(row)],
        count: 1,
        isScored: document.context.weighed,
        stage: document.context.stage,
      },
    };
  }
}

const withoutTarget = rowsThat(
  row =>
    row.status !== 'not-applicable' &&
    row.target.kind === 'empty' &&
    row.indicator.target.state === 'ok' &&
    !hasNotBegun(row) &&
    needsTarget(row),
);

/** Whether a row needs a target: one with a scoring standard does where that speaks of it. */
const needsTarget = ({ standard, facts }: RatedRow): boolean =>
  !standard || facts.some(fact => fact.kind === 'standard-facts' && fact.missing.some(({ kind }) => kind === 'target'));

/** Rows that do without a target. */
const withoutNeed = rowsThat(row => row.target.kind === 'empty' && !needsTarget(row));

/** The budget, or what was planned and spent of it, where the profile weighs it and nothing better was said of it. A roll-up's may come from its sources. */
function* missingBudget(document: DocumentAnalysis): Generator<Hit<Missing>> {
  const { budget, indicators, sources, root } = document.evaluation;
  if (!document.context.weighed && budget?.weight.state !== 'ok') return;
  if (indicators.state !== 'ok' || sources.length > 0 || (root?.kind === 'map' && root.cut)) return;
  if (budget) yield* missingAmounts(document, budget);
  else if (document.profile.budget.weight.greaterThan(0) && !isMentioned(document)) yield* noBudget(document);
}

/** Whether the budget is there under a name that is none, or among what import could not read. */
const isMentioned = (document: DocumentAnalysis): boolean =>
  isMisspelt(document, 'evaluation', 'budget') || unreadMoney(document.comments).length > 0;

function* missingAmounts(document: DocumentAnalysis, budget: Budget): Generator<Hit<Missing>> {
  const due = document.context.stage === 'self-evaluation' ? (['planned', 'spent'] as const) : (['planned'] as const);
  const absent = due.filter(name => saysNothing(budget[name]) && !isMisspelt(document, 'budget', name));
  if (absent.length === due.length && unreadRows(document.comments).length > 0) return;
  if (absent.length === due.length && untouchedRows(document).length > 0) return;
  const specs = absent.map(name => keyOf('budget', name));
  const blank = absent.length === 1 && absent[0] ? budget[absent[0]].entry : undefined;
  if (specs.length > 0)
    yield warning(blank?.keySpan ?? budget.keySpan, {
      mapping: 'budget',
      specs,
      vocabulary: document.evaluation.vocabulary,
      owner: undefined,
      blank,
      ...alone,
      stage: document.context.stage,
    });
}

/** At the empty key where there is one, else at the top. A budget of another kind is `wrong-type`. */
function* noBudget({ evaluation: { root, vocabulary }, context }: DocumentAnalysis): Generator<Hit<Missing>> {
  const spec = keyOf('evaluation', 'budget');
  const [first] = root?.kind === 'map' ? root.entries : [];
  const blank = root?.kind === 'map' ? root.entries.find(({ key }) => key === spec.name || key === spec.zh) : undefined;
  const isOther = blank && (blank.value.kind !== 'scalar' || blank.value.value.trim() !== '');
  if (first && !isOther)
    yield warning((blank ?? first).keySpan, {
      mapping: 'evaluation',
      specs: [spec],
      vocabulary,
      owner: undefined,
      blank,
      ...alone,
      stage: context.stage,
    });
}

const alone = { names: [], count: 1, isScored: true };

const warning = (span: Span, state: Missing): Hit<Missing> => ({ span, severity: 'warning', state });

const saysNothing = (field: Field<string>): boolean =>
  field.state === 'absent' || (field.state === 'ok' && isNothing(field.value));

/** Whether an unknown key of the mapping was most likely meant as this one; that has been said then. */
const isMisspelt = (document: DocumentAnalysis, mapping: MappingName, name: string): boolean =>
  readProblemsOf(document, 'unknown-key').some(
    problem => problem.mapping === mapping && [name, keyOf(mapping, name).zh].includes(problem.suggestions[0] ?? ''),
  );
