import { lookUpKey } from '../language/vocabulary.js';
import type { Words } from '../text/locale.js';
import type { MapNode, Tree } from '../yaml/tree.js';
import { layouts } from '../families/index.js';
import { type Label, wordsOf } from '../families/label.js';
import type {
  ClosingKey,
  FieldKey,
  FieldSpec,
  IndicatorColumn,
  IndicatorKey,
  MoneyKey,
  Section,
} from '../families/layout.js';
import { labelFrom } from './read-label.js';

/** The sections of a layout of one’s own, in the order in which people write them. */
export const sectionKeys = ['head', 'money', 'goals', 'indicators', 'total', 'closing', 'signatures'] as const;

/** One section of a layout of one's own; what in it is not known is added to `problems`. Spans are fitted later. */
export function readSection(key: (typeof sectionKeys)[number], tree: Tree, problems: Words[]): readonly Section[] {
  switch (key) {
    case 'head':
      return [{ kind: 'fields', rows: itemsOf(tree).map(item => pairsOf(item, fieldKey, problems).map(asField)) }];
    case 'money':
      return [moneySection(tree, problems)];
    case 'goals': {
      const columns = pairsOf(part(tree, 'columns'), goalKey, problems);
      return [
        {
          kind: 'goals',
          heading: partLabel(tree, 'heading') ?? usualLabel('年度目标', 'Goals'),
          span: 1,
          columns: columns.length > 0 ? columns : [{ key: 'text' }],
        },
      ];
    }
    case 'indicators':
      return [indicatorsSection(tree, problems)];
    case 'total':
      return [{ kind: 'total', label: labelFrom(tree) ?? usualLabel('总分', 'Total') }];
    case 'closing':
      return [{ kind: 'closing', span: 1, rows: pairsOf(tree, closingKey, problems) }];
    case 'signatures':
      return [{ kind: 'signatures', cells: pairsOf(tree, fieldKey, problems) }];
  }
}

const usualLabel = (zh: string, en: string): Label => ({ 'zh-CN': zh, en, also: [] });

const asField = (pair: { readonly key: FieldKey; readonly label: Label }): FieldSpec => pair;

function moneySection(tree: Tree, problems: Words[]): Section {
  const rows = itemsOf(part(tree, 'rows')).flatMap(item => labelFrom(item) ?? []);
  return {
    kind: 'money',
    heading: partLabel(tree, 'heading') ?? usualLabel('预算执行情况（{currency}）', 'Budget execution ({currency})'),
    span: 1,
    nameSpan: 1,
    columns: pairsOf(part(tree, 'columns'), moneyKey, problems),
    rows: (rows.length > 0 ? rows : [usualLabel('年度资金总额', 'Funds of the year')]).map(label => ({ label })),
  };
}

function indicatorsSection(tree: Tree, problems: Words[]): Section {
  const columns = pairsOf(part(tree, 'columns'), indicatorKey, problems);
  const hasValue = columns.some(({ key }) => key === 'sign');
  const placed = columns.map((column): IndicatorColumn => {
    if (column.key !== 'target' && column.key !== 'value') return column;
    return { ...column, key: hasValue ? 'value' : 'target' };
  });
  const heading = partLabel(tree, 'heading');
  const hasName = placed.some(({ key }) => key === 'level3');
  const name: IndicatorColumn = { key: 'level3', label: usualLabel('三级指标', 'Level 3') };
  return {
    kind: 'indicators',
    ...(heading && { side: heading }),
    columns: hasName ? placed : [name, ...placed],
    points: placed.some(({ key }) => key === 'weight') ? 'column' : 'names',
  };
}

type Known<K> = (written: string) => K | undefined;

/** `key: label` in a mapping, labels alone in a list: what is known by its key or by its label. */
function pairsOf<K>(
  tree: Tree | undefined,
  known: Known<K>,
  problems: Words[],
): readonly { readonly key: K; readonly label: Label }[] {
  const add = (written: string, label: Label | undefined): { key: K; label: Label }[] => {
    const key = known(written);
    if (key === undefined) problems.push(words.unknown(written));
    return key === undefined || !label ? [] : [{ key, label }];
  };
  if (tree?.kind === 'map')
    return tree.entries.flatMap(({ key, value }) => add(key, labelFrom(value) ?? usualLabel(key, key)));
  return itemsOf(tree).flatMap(item => {
    if (item.kind === 'map') return pairsOf(item, known, problems);
    const label = labelFrom(item);
    return label ? add(label['zh-CN'], label) : [];
  });
}

const itemsOf = (tree: Tree | undefined): readonly Tree[] => {
  if (tree?.kind === 'list') return tree.items;
  return tree ? [tree] : [];
};

/** `heading`, `columns` and `rows` of a section; a list or a text alone is its columns. */
function part(tree: Tree, name: 'columns' | 'rows'): Tree | undefined {
  if (tree.kind !== 'map') return name === 'columns' ? tree : undefined;
  return under(tree, name);
}

const partLabel = (tree: Tree, name: 'heading'): Label | undefined => {
  const found = tree.kind === 'map' ? under(tree, name) : undefined;
  return found && labelFrom(found);
};

const parts = { heading: '名称', columns: '列', rows: '行' } as const;

const under = (tree: MapNode, name: keyof typeof parts): Tree | undefined =>
  tree.entries.find(({ key }) => key === name || key === parts[name])?.value;

const core = (word: string): string => word.replace(/[\s：:]|[（(][^（）()]*[）)]/g, '');

/** A key by its own spelling, else by the words of the built-in layouts. */
const byWords =
  <K extends string>(own: Readonly<Record<string, K>>, labels: () => ReadonlyMap<string, K>): Known<K> =>
  written =>
    own[written] ?? labels().get(core(written));

/** What every label of the built-in layouts stands for in some of their sections; the first to name one decides. */
function labelsOfKeys<K>(
  pick: (section: Section) => readonly { readonly key: K; readonly label?: Label }[],
): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const { sections } of layouts)
    for (const { key, label } of sections.flatMap(pick))
      for (const word of label ? wordsOf(label) : []) if (!found.has(core(word))) found.set(core(word), key);
  return found;
}

const same = <K extends string>(...keys: readonly K[]): Readonly<Record<string, K>> =>
  Object.fromEntries(keys.map(key => [key, key]));

const fieldKeys = same<FieldKey>(
  'organization',
  'department',
  'department.central',
  'department.local',
  'implementer',
  'project',
  'category',
  'attribute',
  'kind',
  'expenditure.basic',
  'expenditure.project',
  'responsible',
  'finance-head',
  'filled-by',
  'phone',
  'filed',
  'year',
  'content',
  'total',
  'grade',
);

const fieldKey: Known<FieldKey> = written =>
  fieldKeys[written] ??
  fieldKeys[lookUpKey('evaluation', written)?.spec.name ?? ''] ??
  labelsOfKeys(section => {
    if (section.kind === 'fields') return section.rows.flat();
    return section.kind === 'signatures' ? section.cells : [];
  }).get(core(written));

const moneyKey = byWords<MoneyKey>(
  same('initial', 'planned', 'spent', 'rate', 'weight', 'score', 'reason', 'forecast'),
  () => labelsOfKeys(section => (section.kind === 'money' ? section.columns : [])),
);

const goalKey = byWords<'text' | 'actual'>(same('text', 'actual'), () =>
  labelsOfKeys(section => (section.kind === 'goals' ? section.columns : [])),
);

const closingKey = byWords<ClosingKey>(
  same('deviations', 'improvements', 'problems', 'conclusion', 'note', 'opinion'),
  () => labelsOfKeys(section => (section.kind === 'closing' ? section.rows : [])),
);

const indicatorKey = byWords<IndicatorKey>(
  same(
    'level1',
    'weight1',
    'level2',
    'weight2',
    'level3',
    'sign',
    'value',
    'unit',
    'target',
    'actual',
    'weight',
    'score',
    'deviation',
    'criterion',
    'explanation',
    'note',
  ),
  () => labelsOfKeys(section => (section.kind === 'indicators' ? section.columns : [])),
);

const words = {
  unknown: (written: string): Words => ({
    'zh-CN': `表式里不认识“${written}”，没有印出；请写成“键: 印出的字”`,
    en: `the layout does not know “${written}”, so it is not printed; write “key: what is printed”`,
  }),
};
