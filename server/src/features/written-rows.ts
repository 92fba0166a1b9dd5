import { commentLines, entryLines, type Out, type OutMap } from '../import/yaml-text.js';
import { choicesOf } from '../language/choices-of.js';
import { quoteInline } from '../language/edit.js';
import type { MappingName, Shape } from '../language/key-spec.js';
import { lookUpKey, spell, type Vocabulary } from '../language/vocabulary.js';

/** Groups and rows as the lines of list items, the dashes in the first column. */
export function itemLines(nodes: readonly OutMap[], vocabulary: Vocabulary, inline: boolean): readonly string[] {
  return nodes.flatMap(node => {
    const spelled = spelledIn(node, vocabulary);
    if (!inline || mappingOf(node) === 'group')
      return entryLines({ key: 'x', value: [spelled] }, '')
        .slice(1)
        .map(line => line.slice(2));
    return [...commentLines(spelled.pairs[0]?.comments ?? [], ''), `- ${inlineText(spelled)}`];
  });
}

/** A group or row of Chinese keys with keys and listed words in a vocabulary. */
export const spelledIn = (node: OutMap, vocabulary: Vocabulary): OutMap =>
  inVocabulary(node, mappingOf(node), vocabulary);

/** A value on one line: `{ 名称: 甲, 权重: 5 }`. */
export function inlineText(out: Out): string {
  if (typeof out === 'string') return quoteInline(out);
  if (!('pairs' in out)) return `[${out.map(inlineText).join(', ')}]`;
  return `{ ${out.pairs.map(({ key, value }) => `${key}: ${inlineText(value)}`).join(', ')} }`;
}

/** What is kept as comments in a value, at whatever depth. */
export function commentsIn(out: Out): readonly string[] {
  if (typeof out === 'string') return [];
  if (!('pairs' in out)) return out.flatMap(commentsIn);
  return out.pairs.flatMap(({ comments = [], value }) => [...comments, ...commentsIn(value)]);
}

const mappingOf = ({ pairs }: OutMap): 'group' | 'indicator' =>
  pairs.some(({ key }) => key === '指标') ? 'group' : 'indicator';

function inVocabulary({ pairs }: OutMap, mapping: MappingName, vocabulary: Vocabulary): OutMap {
  return {
    pairs: pairs.map(entry => {
      const spec = lookUpKey(mapping, entry.key)?.spec;
      return spec
        ? { ...entry, key: spell(spec, vocabulary), value: valueIn(entry.value, spec.shape, vocabulary) }
        : entry;
    }),
  };
}

function valueIn(value: Out, shape: Shape, vocabulary: Vocabulary): Out {
  if (typeof value === 'string') {
    const word = choicesOf(shape).find(({ zh, name }) => zh === value || name === value);
    return word ? spell(word, vocabulary) : value;
  }
  if ('pairs' in value) return inVocabulary(value, mappingsIn(shape)[0] ?? mappingOf(value), vocabulary);
  const of = mappingsIn(shape);
  return value.map(each =>
    typeof each === 'string' || !('pairs' in each)
      ? each
      : inVocabulary(each, of.length === 1 ? (of[0] as MappingName) : mappingOf(each), vocabulary),
  );
}

/** The mappings that a key may hold. */
function mappingsIn(shape: Shape): readonly MappingName[] {
  if (shape.kind === 'map') return [shape.of];
  return shape.kind === 'list' || shape.kind === 'either' ? shape.of.flatMap(mappingsIn) : [];
}
