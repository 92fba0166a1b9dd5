import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { DraftNode } from '../import/draft.js';
import type { OutMap } from '../import/yaml-text.js';
import { nodeOut } from '../import/write-draft.js';
import { lineBreak, lineEnd } from '../language/edit.js';
import { keyOf, spell, type Vocabulary } from '../language/vocabulary.js';
import { sameGroupName } from '../profiles/group-name.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { Edit } from '../text/span.js';
import { pastedNodes } from './paste-table.js';
import { documentAt } from './place.js';
import { type RowsPlace, rowsPlace } from './rows-place.js';
import { inlineText, itemLines, spelledIn } from './written-rows.js';
import { fileVocabulary } from './place.js';

/**
 * The edits that write cells copied from Excel or Word as groups and rows, in the file's vocabulary and at a place's indentation. Nothing is
 * taken away; cells that have no key stand as comments beside their row. No edits where the cells hold no row, or the place takes none.
 */
export function pasteRows(
  analysis: Analysis,
  lines: Lines,
  offset: number,
  cells: string,
  locale: Locale,
): readonly Edit[] {
  const document = documentAt(analysis, offset);
  const nodes = pastedNodes(cells);
  if (nodes.length === 0) return [];
  const vocabulary = fileVocabulary(document, locale);
  const place = rowsPlace(document, offset, lines);
  if (place)
    return into(
      place,
      document.text,
      within(nodes, place.path).map(node => nodeOut(node, locale)),
      vocabulary,
    );
  return document.evaluation.indicators.entry
    ? []
    : asNew(
        document,
        nodes.map(node => nodeOut(node, locale)),
        vocabulary,
      );
}

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
  text: string,
  nodes: readonly OutMap[],
  vocabulary: Vocabulary,
): readonly Edit[] {
  const { value } = entry;
  if (value.kind === 'list' && value.flow && value.items.length > 0) {
    const at = after?.span.end ?? value.span.start + 1;
    const rows = nodes.map(node => inlineText(spelledIn(node, vocabulary))).join(', ');
    return [{ span: { start: at, end: at }, text: after ? `, ${rows}` : ` ${rows},` }];
  }
  const isEmpty = value.kind === 'list' ? value.items.length === 0 : value.kind === 'scalar' && value.style === 'empty';
  if (!isEmpty && value.kind !== 'list') return [];
  const lines = itemLines(nodes, vocabulary, inline).map(line => `${' '.repeat(column)}${line}`);
  const broken = lineBreak(text);
  if (blank) return [{ span: blank, text: lines.join(broken) }];
  const brackets: readonly Edit[] =
    value.kind === 'list' && value.flow
      ? [{ span: { start: entry.keySpan.end + 1, end: value.span.end }, text: '' }]
      : [];
  const at = lineEnd(text, after ? after.span.end : Math.max(entry.keySpan.end, entry.span.end));
  return [...brackets, { span: { start: at, end: at }, text: lines.map(line => broken + line).join('') }];
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
