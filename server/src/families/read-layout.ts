import type { Words } from '../text/locale.js';
import type { Span } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import { fitLayout } from './fit-layout.js';
import { builtInLayout, layouts } from './index.js';
import type { Label } from './label.js';
import type { Layout, Section } from './layout.js';
import { readSection, sectionKeys, type Tell } from './read-section.js';
import { tellPlaces } from './label-places.js';
import { labelFrom } from './read-label.js';

/** A layout of one's own, with what in it was not understood. */
export interface OwnLayout {
  readonly layout: Layout;
  readonly problems: readonly LayoutProblem[];
}

/** Something in a layout that was not understood, and where it stands. */
export interface LayoutProblem {
  readonly span: Span;
  readonly words: Words;
}

/** Reads a layout written as a mapping: what it does not say comes from the one it extends, else nothing is printed there. */
export function readLayout(node: MapNode): OwnLayout {
  const problems: LayoutProblem[] = [];
  const tell: Tell = (span, words) => problems.push({ span, words });
  const entries = new Map(node.entries.map(entry => [keys[entry.key] ?? entry.key, entry]));
  const text = (key: string): string | undefined => scalarOf(entries.get(key)?.value);
  const placeOfValue = (key: string): Span => entries.get(key)?.value.span ?? node.span;
  const extended = text('extends');
  const base = builtInLayout(extended ?? '');
  if (extended !== undefined && !base) tell(placeOfValue('extends'), words.unknownBase(extended));
  const title = labelOf(entries.get('title')) ?? base?.title;
  const number = labelOf(entries.get('number'));
  const paper = text('paper');
  const notes = linesOf(entries.get('notes')?.value);
  const read = sectionKeys.flatMap(key => {
    const entry = entries.get(key);
    return entry ? readSection(key, entry.value, tell) : [];
  });
  for (const [key, { key: written, keySpan }] of entries) if (!known.has(key)) tell(keySpan, words.unknownKey(written));
  if (paper !== undefined && !papers[paper]) tell(placeOfValue('paper'), words.unknownPaper(paper));
  if (!base && !entries.has('indicators')) tell(node.entries[0]?.keySpan ?? node.span, words.noIndicators);
  tellPlaces(node, tell);
  const { number: basedOn, notes: baseNotes, ...rest } = base ?? empty;
  const layout: Layout = {
    ...rest,
    ...(baseNotes && { notes: baseNotes }),
    ...(notes.length > 0 && { notes: { heading: notesHeading, lines: notes } }),
    ...(basedOn && { number: basedOn }),
    ...(number && { number: { label: number, side: basedOn?.side ?? 'left' } }),
    ...(title && { title }),
    id: text('id') ?? 'own',
    paper: papers[paper ?? ''] ?? rest.paper,
    sections: mergeSections(rest.sections, read),
  };
  return { layout: fitLayout(layout), problems };
}

/** The Chinese spelling of each key. */
const keys: Readonly<Record<string, string>> = {
  编号: 'id',
  沿用: 'extends',
  标题: 'title',
  表号: 'number',
  纸张: 'paper',
  表头: 'head',
  资金: 'money',
  目标: 'goals',
  指标: 'indicators',
  总分: 'total',
  文字: 'closing',
  签名: 'signatures',
  备注: 'notes',
};

const known: ReadonlySet<string> = new Set(['id', 'extends', 'title', 'number', 'paper', 'notes', ...sectionKeys]);

const papers: Readonly<Record<string, Layout['paper']>> = {
  portrait: 'portrait',
  landscape: 'landscape',
  纵向: 'portrait',
  横向: 'landscape',
};

const notesHeading: Label = { 'zh-CN': '备注', en: 'Notes', also: [] };

const empty: Layout = {
  id: 'own',
  name: { 'zh-CN': '自定表式', en: 'Own layout' },
  title: { 'zh-CN': '{year}年度绩效自评表', en: 'Performance self-evaluation {year}', also: [] },
  paper: 'portrait',
  above: [],
  sections: [],
};

/** What is read stands in the place of what was there of its kind; what is new follows in the order of a form. */
function mergeSections(base: readonly Section[], read: readonly Section[]): readonly Section[] {
  const kept = base.map(section => read.find(({ kind }) => kind === section.kind) ?? section);
  const added = read.filter(({ kind }) => !base.some(section => section.kind === kind));
  return [...kept, ...added].sort((a, b) => placeOf(a, base) - placeOf(b, base));
}

/** Sections of the layout extended keep their order; others are put where a form usually has them. */
const usual: readonly Section['kind'][] = [
  'fields',
  'money',
  'fund-management',
  'goals',
  'indicators',
  'total',
  'closing',
  'signatures',
];

const placeOf = ({ kind }: Section, base: readonly Section[]): number => {
  const own = base.findIndex(section => section.kind === kind);
  if (own >= 0) return own;
  const before = base.findLastIndex(section => usual.indexOf(section.kind) < usual.indexOf(kind));
  return before + usual.indexOf(kind) / usual.length;
};

const scalarOf = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && tree.value.trim() !== '' ? tree.value.trim() : undefined;

const labelOf = (entry: Entry | undefined): Label | undefined => (entry ? labelFrom(entry.value) : undefined);

function linesOf(tree: Tree | undefined): readonly Label[] {
  if (!tree) return [];
  return (tree.kind === 'list' ? tree.items : [tree]).flatMap(item => labelFrom(item) ?? []);
}

const words = {
  noIndicators: {
    'zh-CN': '表式没有写“指标”的各栏，只会印出指标名称；请补上，或用“沿用”以内置表式为底',
    en: 'it names no columns under indicators, so that their names alone are printed; add them, or extend a built-in layout',
  },
  unknownPaper: (paper: string): Words => ({
    'zh-CN': `纸张没有“${paper}”；请写纵向或横向`,
    en: `there is no paper ${paper}; write portrait or landscape`,
  }),
  unknownBase: (id: string): Words => ({
    'zh-CN': `表式“沿用”的“${id}”不存在；可选 ${layouts.map(layout => layout.id).join('、')}`,
    en: `the layout extends ${id}, which does not exist; there are ${layouts.map(layout => layout.id).join(', ')}`,
  }),
  unknownKey: (key: string): Words => ({
    'zh-CN': `表式没有“${key}”这一项；有 ${Object.keys(keys).join('、')}`,
    en: `a layout has no key ${key}; there are ${[...known].join(', ')}`,
  }),
};
