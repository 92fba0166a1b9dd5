import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { DraftNode } from '../import/labels/draft.js';
import { commentLines, type OutMap } from '../import/yaml-text.js';
import { nodeOut } from '../import/write-draft.js';
import { lineBreak, lineEnd } from '../language/edit.js';
import { keyOf, spell, type Vocabulary } from '../language/vocabulary.js';
import { sameGroupName } from '../profiles/group-name.js';
import type { Lines } from '../text/lines.js';
import type { Locale, Words } from '../text/locale.js';
import type { Edit } from '../text/span.js';
import { printedOrder, wholeForm } from './paste-form.js';
import { type Copied, copiedGrid, pastedRows } from './paste-table.js';
import type { Entry } from '../yaml/tree.js';
import { documentAt, fileVocabulary } from './place.js';
import { type RowsPlace, rowsPlace } from './rows-place.js';
import { commentsIn, inlineText, itemLines, spelledIn } from './written-rows.js';

/** One way to write what was copied. */
export interface Pasting {
  readonly title: Words;
  readonly edits: readonly Edit[];
}

/**
 * The ways to write cells copied from Excel, Word or a page as groups and rows, in the file's vocabulary and at a place's indentation; more than one where
 * their columns can be read in several ways, the first of which leaves open what is in doubt. Nothing is taken away; cells that have no key stand as
 * comments beside their row. A whole form makes a whole file where nothing stands yet. None where the cells hold no row, or the place takes none.
 */
export function pasteRows(
  analysis: Analysis,
  lines: Lines,
  offset: number,
  copied: Copied,
  locale: Locale,
): readonly Pasting[] {
  const document = documentAt(analysis, offset);
  const grid = copiedGrid(copied);
  if (!grid) return [];
  const form = document.evaluation.root ? undefined : wholeForm(grid, locale);
  if (form !== undefined) return [{ title: formTitle, edits: [{ span: document.span, text: form }] }];
  return pastedRows(grid, printedOrder(document), locale).flatMap(({ title, nodes }) => {
    const edits = editsFor(document, lines, offset, nodes, locale);
    return edits.length > 0 ? [{ title, edits }] : [];
  });
}

function editsFor(
  document: DocumentAnalysis,
  lines: Lines,
  offset: number,
  nodes: readonly DraftNode[],
  locale: Locale,
): readonly Edit[] {
  const vocabulary = fileVocabulary(document, locale);
  const place = rowsPlace(document, offset, lines);
  const out = (each: readonly DraftNode[]): readonly OutMap[] => each.map(node => nodeOut(node, locale));
  if (place) return into(place, lines, out(within(nodes, place.path)), vocabulary);
  return document.evaluation.indicators.entry ? [] : asNew(document, out(nodes), vocabulary);
}

const formTitle: Words = { 'zh-CN': '粘贴为自评表', en: 'Paste as an evaluation' };

/** Groups that the place lies in already give only what they hold. */
function within(nodes: readonly DraftNode[], path: readonly string[]): readonly DraftNode[] {
  const from = path.findIndex(name => nodes.some(node => isNamed(node, name)));
  if (from < 0) return nodes;
  return nodes.flatMap(node =>
    node.kind === 'group' && isNamed(node, path[from] ?? '') ? within(node.children, path.slice(from + 1)) : [node],
  );
}

const isNamed = (node: DraftNode, name: string): boolean =>
  node.kind === 'group' && sameGroupName(node.keys.get('名称') ?? '', name);

function into(
  { entry, column, after, inline, blank }: RowsPlace,
  lines: Lines,
  nodes: readonly OutMap[],
  vocabulary: Vocabulary,
): readonly Edit[] {
  const { text } = lines;
  const { value } = entry;
  if (value.kind === 'list' && value.flow && value.items.length > 0) {
    const at = after?.span.end ?? value.span.start + 1;
    const rows = nodes.map(node => inlineText(spelledIn(node, vocabulary))).join(', ');
    return [
      ...above(entry, lines, nodes.flatMap(commentsIn)),
      { span: { start: at, end: at }, text: after ? `, ${rows}` : ` ${rows},` },
    ];
  }
  const isEmpty = value.kind === 'list' ? value.items.length === 0 : value.kind === 'scalar' && value.style === 'empty';
  if (!isEmpty && value.kind !== 'list') return [];
  const written = itemLines(nodes, vocabulary, inline).map(line => `${' '.repeat(column)}${line}`);
  const broken = lineBreak(text);
  if (blank) return [{ span: blank, text: written.join(broken) }];
  const brackets: readonly Edit[] =
    value.kind === 'list' && value.flow
      ? [{ span: { start: entry.keySpan.end + 1, end: value.span.end }, text: '' }]
      : [];
  const at = lineEnd(text, after ? after.span.end : Math.max(entry.keySpan.end, entry.span.end));
  return [...brackets, { span: { start: at, end: at }, text: written.map(line => broken + line).join('') }];
}

/** Rows in brackets have no place for comments: they stand above the line of their key. */
function above({ keySpan }: Entry, lines: Lines, comments: readonly string[]): readonly Edit[] {
  if (comments.length === 0) return [];
  const start = lines.start(lines.lineOf(keySpan.start));
  const indent = /^ */.exec(lines.text.slice(start, keySpan.start))?.[0] ?? '';
  const text = commentLines(comments, indent).map(line => line + lineBreak(lines.text));
  return [{ span: { start, end: start }, text: text.join('') }];
}

/** A file without indicators gets them at its end. */
function asNew(
  { text, span, evaluation: { root } }: DocumentAnalysis,
  nodes: readonly OutMap[],
  vocabulary: Vocabulary,
): readonly Edit[] {
  if (root && (root.kind !== 'map' || root.flow)) return [];
  const broken = lineBreak(text);
  const at = root ? lineEnd(text, root.span.end) : span.end;
  const before = at === 0 || /[\r\n]/.test(text[at - 1] ?? '') ? '' : broken;
  const lines = [
    `${spell(keyOf('evaluation', 'indicators'), vocabulary)}:`,
    ...itemLines(nodes, vocabulary, false).map(line => `  ${line}`),
  ];
  return [{ span: { start: at, end: at }, text: `${before}${lines.join(broken)}${root ? '' : broken}` }];
}
