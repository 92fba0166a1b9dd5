import type { DocumentAnalysis } from '../analysis/analysis.js';
import { entryLines, type OutEntry } from '../import/yaml-text.js';
import { insertEntry, lineBreak, lineEnd, removeEntry } from '../language/edit.js';
import type { Indicator } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import type { MappingName } from '../language/key-spec.js';
import { keyOf, lookUpKey, spell } from '../language/vocabulary.js';
import { compact } from '../rules/support/explained.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { lineStartAt } from '../text/line-around.js';
import { type Edit, lyingIn } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';

/** Moves the explanations of rows into 偏差分析, each under the row's name, or its id where another row has that name. Nothing where there is no place for them. */
export function extractDeviations(document: DocumentAnalysis, rows: readonly RatedRow[]): readonly Edit[] | undefined {
  const alike = namesakes(document.scorecard.rows);
  const moved = rows.flatMap(row => moving(document, row, alike) ?? []);
  if (moved.length === 0) return undefined;
  const added = insertion(
    document,
    moved.map(({ pairs }) => pairs),
  );
  return added ? [...moved.map(({ removal }) => removal), added] : undefined;
}

interface Moving {
  readonly removal: Edit;
  readonly pairs: readonly OutEntry[];
}

function moving(
  { text, comments, evaluation: { vocabulary } }: DocumentAnalysis,
  { indicator }: RatedRow,
  alike: ReadonlyMap<string, number>,
): Moving | undefined {
  const { node, deviation } = indicator;
  const about = nameOf(indicator, alike);
  const entry = entryOf(node, 'indicator', 'deviation');
  const reason = valueOf(deviation.text) ?? valueOf(deviation.reason);
  const measure = valueOf(deviation.measure);
  const removal = entry && node.entries[0] !== entry ? removeEntry(text, node, entry) : undefined;
  if (about === undefined || !removal || (reason ?? measure) === undefined) return undefined;
  const key = (name: string): string => spell(keyOf('deviationEntry', name), vocabulary);
  const kept = lyingIn(comments, removal.span).map(comment => comment.text);
  const values = [
    ['indicator', about],
    ['reason', reason],
    ['measure', measure],
  ] as const;
  const pairs = values.flatMap(([name, value]): OutEntry[] => (value === undefined ? [] : [{ key: key(name), value }]));
  return {
    removal,
    pairs: pairs.map((pair, index) => (index === 0 && kept.length > 0 ? { ...pair, comments: kept } : pair)),
  };
}

/** What names a row and no other one. */
function nameOf({ name, id }: Indicator, alike: ReadonlyMap<string, number>): string | undefined {
  const own = valueOf(name);
  return own !== undefined && alike.get(compact(own)) === 1 ? own : valueOf(id);
}

/** How many rows have each name. */
function namesakes(rows: readonly RatedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator } of rows) {
    const name = compact(valueOf(indicator.name) ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function insertion({ text, evaluation }: DocumentAnalysis, items: readonly (readonly OutEntry[])[]): Edit | undefined {
  const { root, vocabulary } = evaluation;
  if (root?.kind !== 'map' || root.flow) return undefined;
  const key = spell(keyOf('evaluation', 'deviations'), vocabulary);
  const lines = entryLines({ key, value: items.map(pairs => ({ pairs })) }, '').slice(1);
  const entry = entryOf(root, 'evaluation', 'deviations');
  if (!entry) return insertEntry(text, root, entryOf(root, 'evaluation', 'indicators'), key, ['', ...lines]);
  const place = behind(text, entry);
  if (!place) return undefined;
  const written = lines.map(line => `${lineBreak(text)}${' '.repeat(place.column)}${line.slice(2)}`);
  return { span: { start: place.at, end: place.at }, text: written.join('') };
}

/** Where another item goes, and the column of its dash; `undefined` behind a text or brackets. */
function behind(text: string, { value, keySpan }: Entry): { readonly at: number; readonly column: number } | undefined {
  if (value.kind === 'scalar' && value.style === 'empty') return { at: lineEnd(text, keySpan.end), column: 2 };
  const last: Tree | undefined =
    value.kind === 'list' && !value.flow && !value.borrowed ? value.items.at(-1) : undefined;
  if (!last) return undefined;
  const lineStart = lineStartAt(text, last.span.start);
  const dash = text.slice(lineStart, last.span.start).lastIndexOf('-');
  return dash < 0 ? undefined : { at: lineEnd(text, last.span.end), column: dash };
}

const entryOf = (node: MapNode, mapping: MappingName, name: string): Entry | undefined =>
  node.entries.find(entry => lookUpKey(mapping, entry.key)?.spec.name === name);
