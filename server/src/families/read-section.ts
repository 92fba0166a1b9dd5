import { lookUpKey } from '../language/vocabulary.js';
import type { Words } from '../text/locale.js';
import type { Span } from '../text/span.js';
import type { MapNode, Tree } from '../yaml/tree.js';
import { layouts } from './index.js';
import { type Label, wordsOf } from './label.js';
import type { ClosingKey, FieldKey, FieldSpec, IndicatorColumn, IndicatorKey, MoneyKey, Section } from './layout.js';
import { labelFrom } from './read-label.js';

/** Notes something in a layout that is not understood, and where it stands. */
export type Tell = (span: Span, words: Words) => void;

/** The sections of a layout of one’s own, in the order in which people write them. */
export const sectionKeys = ['head', 'money', 'goals', 'indicators', 'total', 'closing', 'signatures'] as const;

/** One section of a layout of one's own; what in it is not known is told. Spans are fitted later. */
export function readSection(key: (typeof sectionKeys)[number], tree: Tree, tell: Tell): readonly Section[] {
  if (divided.has(key)) tellParts(tree, tell);
  switch (key) {
    case 'head':
      return [{ kind: 'fields', rows: itemsOf(tree).map(item => pairsOf(item, fieldKey, tell, 'blank').map(asField)) }];
    case 'money':
      return [moneySection(tree, tell)];
    case 'goals': {
      const columns = pairsOf(part(tree, 'columns'), goalKey, tell);
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
      return [indicatorsSection(tree, tell)];
    case 'total':
      return [{ kind: 'total', label: labelFrom(tree) ?? usualLabel('总分', 'Total') }];
    case 'closing':
      return [{ kind: 'closing', span: 1, rows: pairsOf(tree, closingKey, tell, 'opinion') }];
    case 'signatures':
      return [{ kind: 'signatures', cells: pairsOf(tree, fieldKey, tell, 'blank') }];
  }
}

const usualLabel = (zh: string, en: string): Label => ({ 'zh-CN': zh, en, also: [] });

const asField = (pair: { readonly key: FieldKey; readonly label: Label }): FieldSpec => pair;

function moneySection(tree: Tree, tell: Tell): Section {
  const rows = itemsOf(part(tree, 'rows')).flatMap(item => labelFrom(item) ?? []);
  return {
    kind: 'money',
    heading: partLabel(tree, 'heading') ?? usualLabel('预算执行情况（{currency}）', 'Budget execution ({currency})'),
    span: 1,
    nameSpan: 1,
    columns: pairsOf(part(tree, 'columns'), moneyKey, tell, 'blank'),
    rows: (rows.length > 0 ? rows : [usualLabel('年度资金总额', 'Funds of the year')]).map(label => ({ label })),
  };
}

function indicatorsSection(tree: Tree, tell: Tell): Section {
  const columns = pairsOf(part(tree, 'columns'), indicatorKey, tell, 'blank');
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

/** How a cell that stays empty is asked for: `空白: 联系人`. */
const blankWords: ReadonlySet<string> = new Set(['blank', '空白']);

/** `key: label` in a mapping, labels alone in a list: what is known by its key or by its label; what is not is printed over a `blank` cell, where there may be one. */
function pairsOf<K>(
  tree: Tree | undefined,
  known: Known<K>,
  tell: Tell,
  blank?: K,
): readonly { readonly key: K; readonly label: Label }[] {
  const seen = new Set<K>();
  const add = (written: string, label: Label | undefined, span: Span): { key: K; label: Label }[] => {
    const found = blankWords.has(written) ? blank : known(written);
    if (found === undefined) tell(span, blank === undefined ? words.unknown(written) : words.emptied(written));
    else if (seen.has(found) && found !== 'cause' && found !== blank) tell(span, words.twice(written));
    else seen.add(found);
    const key = found ?? blank;
    return key === undefined || !label ? [] : [{ key, label }];
  };
  if (tree?.kind === 'map')
    return tree.entries.flatMap(({ key, keySpan, value }) =>
      add(key, labelFrom(value) ?? usualLabel(key, key), keySpan),
    );
  return itemsOf(tree).flatMap(item => {
    if (item.kind === 'map') return pairsOf(item, known, tell, blank);
    const label = labelFrom(item);
    return label ? add(label['zh-CN'], label, item.span) : [];
  });
}

/** The sections that have a name and columns of their own. */
const divided: ReadonlySet<(typeof sectionKeys)[number]> = new Set(['money', 'goals', 'indicators']);

function tellParts(tree: Tree, tell: Tell): void {
  const known: readonly string[] = Object.entries(parts).flat();
  for (const { key, keySpan } of tree.kind === 'map' ? tree.entries : [])
    if (!known.includes(key)) tell(keySpan, words.unknownPart(key));
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
  twice: (written: string): Words => ({
    'zh-CN': `“${written}”与前面的一栏是同一项内容，会印两遍；请删去一个，或写成“键: 印出的字”`,
    en: `“${written}” is the same as a column before it and is printed twice; leave one out, or write “key: what is printed”`,
  }),
  unknownPart: (key: string): Words => ({
    'zh-CN': `表式的这一部分没有“${key}”这一项；有“名称”、“列”，资金还有“行”`,
    en: `this part of a layout has no key “${key}”; there are heading, columns and, of the money, rows`,
  }),
  emptied: (written: string): Words => ({
    'zh-CN': `表式里不认识“${written}”，照印，格子空着；要填已有的内容，请写成“键: 印出的字”，本来就是手填的，写成“空白: ${written}”`,
    en: `the layout does not know “${written}”, which is printed over an empty cell; write “key: what is printed” to fill it, or “blank: ${written}” where it is filled in by hand`,
  }),
  unknown: (written: string): Words => ({
    'zh-CN': `表式里不认识“${written}”，没有印出；请写成“键: 印出的字”`,
    en: `the layout does not know “${written}”, so it is not printed; write “key: what is printed”`,
  }),
};
