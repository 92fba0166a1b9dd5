import { quote } from '../language/edit.js';
import { isAnyKey } from '../language/vocabulary.js';

/** A value to be written: a text, a mapping in the order of its pairs, or a list. */
export type Out = string | OutMap | readonly Out[];

/** A mapping that is to be written. */
export interface OutMap {
  readonly pairs: readonly OutEntry[];
}

/** A key that is to be written, with what stands under it. */
export interface OutEntry {
  readonly key: string;
  readonly value: Out;
  /** Lines written above it, each as a comment. */
  readonly comments?: readonly string[];
}

/** Block YAML with two spaces for each level; texts plain where YAML can hold them so. */
export const entryLines = ({ key, value, comments = [] }: OutEntry, indent: string): string[] => [
  ...commentLines(comments, indent),
  ...behind(`${indent}${key}:`, value, indent),
];

/** Comments as lines of their own, the further lines of each set in. */
export const commentLines = (comments: readonly string[], indent: string): string[] =>
  comments.flatMap(comment => comment.split('\n').map((line, index) => `${indent}# ${index === 0 ? '' : '  '}${line}`));

function behind(head: string, value: Out, indent: string): string[] {
  if (typeof value === 'string') return scalar(head, value, `${indent}  `);
  if ('pairs' in value) return [head, ...value.pairs.flatMap(entry => entryLines(entry, `${indent}  `))];
  if (value.length === 0) return [`${head} []`];
  return [head, ...value.flatMap(item => itemLines(item, `${indent}  `))];
}

function itemLines(item: Out, indent: string): string[] {
  if (typeof item === 'string') return scalar(`${indent}-`, item, `${indent}  `);
  if (!('pairs' in item)) return [];
  const [first, ...rest] = item.pairs;
  if (!first) return [];
  const [head = '', ...more] = entryLines({ key: first.key, value: first.value }, `${indent}  `);
  return [
    ...commentLines(first.comments ?? [], indent),
    `${indent}- ${head.trimStart()}`,
    ...more,
    ...rest.flatMap(entry => entryLines(entry, `${indent}  `)),
  ];
}

/** Several lines as a block, so that they read as paragraphs. */
function scalar(head: string, value: string, indent: string): string[] {
  const lines = value.split('\n');
  if (lines.length > 1 && lines.every(line => line.trim() === line && line !== ''))
    return [`${head} |`, ...lines.map(line => indent + line)];
  return [value === '' ? `${head} ""` : `${head} ${writePlain(value)}`];
}

/** In a block, commas and brackets inside a text are no signs. A text that might be taken for a key, or whose last letter for a slip, is quoted. */
function writePlain(value: string): string {
  const tame = value.slice(0, 1) + value.slice(1).replace(/[,[\]{}]/g, '_');
  const word = /^([^\s:：]{1,64})(?:\s*[:：]|\s|$)/.exec(value)?.[1];
  const isSafe =
    quote(tame) === tame && !/["']$/.test(value) && !(word !== undefined && isAnyKey(word) && word !== value);
  if (isSafe) return value;
  const inQuotes = quote(value);
  return inQuotes.startsWith('"') ? inQuotes : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
