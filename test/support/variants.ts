import { attainments, directions, natures } from '../../server/src/language/choices.js';
import { mappings } from '../../server/src/language/vocabulary.js';
import { type Edit, applyEdits } from '../../server/src/text/span.js';
import type { Entry, Tree } from '../../server/src/yaml/tree.js';
import { analyzed } from './engine.js';

/** The same content written in another way. `unwrite` turns a range's text back into the original's. */
export interface Variant {
  readonly name: string;
  write(text: string): string;
  unwrite?(text: string): string;
}

/** Ways of writing that no finding and no score may depend on, also on broken files. */
export const safeVariants: readonly Variant[] = [
  { name: 'CRLF', write: text => text.replaceAll('\n', '\r\n'), unwrite: text => text.replaceAll('\r\n', '\n') },
  { name: 'byte order mark', write: text => `\ufeff${text}` },
  { name: 'no final newline', write: text => text.replace(/\n+$/, '') },
  { name: 'emoji in front', write: text => `# 😀 一二三 🎉\n${text}` },
  {
    name: 'trailing comments and spaces',
    write: text => text.replace(/^(\s*(?:- )?[^\s#'"|>{[-][^#'"|>{[]*: [^#'"|>{[\n]+)$/gm, '$1   # 注'),
  },
];

/** Ways of writing that need a file that parses. */
export const wholeVariants: readonly Variant[] = [
  { name: 'quoted', write: quote, unwrite: unquote },
  { name: 'flow', write: flow, unwrite: unquote },
  { name: 'other vocabulary', write: otherVocabulary, unwrite: toEnglish },
];

const roots = (text: string): Tree[] => analyzed(text).documents.flatMap(({ evaluation }) => evaluation.root ?? []);

function quote(text: string): string {
  const edits: Edit[] = [];
  const visit = (node: Tree): void => {
    if (node.kind === 'map') node.entries.forEach(entry => visit(entry.value));
    else if (node.kind === 'list') node.items.forEach(visit);
    else if (node.style === 'plain' && node.verbatim && !node.borrowed)
      edits.push({ span: node.span, text: JSON.stringify(node.value) });
  };
  roots(text).forEach(visit);
  return applyEdits(text, edits);
}

function unquote(text: string): string {
  return text.replace(/^"([\s\S]*)"$/, (whole, inner: string) => (inner.includes('"') ? whole : inner));
}

function flow(text: string): string {
  const write = (node: Tree): string => {
    if (node.kind === 'map')
      return `{ ${node.entries.map(entry => `${entry.key}: ${write(entry.value)}`).join(', ')} }`;
    if (node.kind === 'list') return `[ ${node.items.map(write).join(', ')} ]`;
    return node.style === 'empty' ? '' : JSON.stringify(node.value);
  };
  return (
    roots(text)
      .map(root =>
        root.kind === 'map' ? root.entries.map(entry => `${entry.key}: ${write(entry.value)}`).join('\n') : write(root),
      )
      .join('\n---\n') + '\n'
  );
}

function otherVocabulary(text: string): string {
  const edits = analyzed(text).documents.flatMap(({ evaluation }) =>
    evaluation
      .keys()
      .flatMap(({ entry, spec, vocabulary }) => [
        { span: entry.keySpan, text: vocabulary === 'zh' ? spec.name : spec.zh },
        ...choiceEdits(entry, spec.name, vocabulary),
      ]),
  );
  return applyEdits(text, [...new Map(edits.map(edit => [edit.span.start, edit])).values()]);
}

const listed = { direction: directions, nature: natures, attainment: attainments };

function choiceEdits({ value }: Entry, name: string, vocabulary: 'zh' | 'en'): Edit[] {
  const choices = listed[name as keyof typeof listed];
  if (!choices || value.kind !== 'scalar') return [];
  const found = choices.find(choice => (vocabulary === 'zh' ? choice.zh : choice.name) === value.value);
  return found ? [{ span: value.span, text: vocabulary === 'zh' ? found.name : found.zh }] : [];
}

/** A key or listed word in either spelling as its English one, so that ranges over them can be compared. */
export function toEnglish(text: string): string {
  const spec = [...Object.values(mappings).flat(), ...directions, ...natures, ...attainments].find(
    ({ zh, name }) => zh === text || name === text,
  );
  return spec?.name ?? text;
}
