import type { KeySpec, MappingName, Shape } from '../../server/src/language/key-spec.js';
import { mappings, spell, type Vocabulary } from '../../server/src/language/vocabulary.js';

export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** Forms that between them have every key of the language, each simple value written as `value` says. */
export const everyKey = (
  value: (spec: KeySpec, of: MappingName) => string,
  vocabulary: Vocabulary = 'zh',
): readonly string[] => [0, 1].map(choice => block(mappingOf('evaluation', { value, vocabulary, choice })));

interface Options {
  readonly value: (spec: KeySpec, of: MappingName) => string;
  readonly vocabulary: Vocabulary;
  /** Which kind is written where a key takes either of two. */
  readonly choice: number;
}

const mappingOf = (name: MappingName, options: Options): Written =>
  Object.fromEntries(
    mappings[name].map(spec => [
      spell(spec, options.vocabulary),
      shaped(spec.shape, () => options.value(spec, name), options, name),
    ]),
  );

function shaped(shape: Shape, value: () => string, options: Options, within: MappingName): Written {
  switch (shape.kind) {
    case 'map':
      return mappingOf(shape.of, options);
    // a group in a group would go on without end
    case 'list':
      return shape.of
        .filter(of => !(of.kind === 'map' && of.of === within))
        .map(of => shaped(of, value, options, within));
    case 'either':
      return shaped(shape.of[options.choice] as Shape, value, options, within);
    default:
      return value();
  }
}

/** A value in block style, its texts quoted. */
function block(value: Written, indent = ''): string {
  if (typeof value === 'string') return ` ${JSON.stringify(value)}\n`;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? (value as readonly Written[]).map(item => `${indent}-${block(item, deeper)}`)
    : Object.entries(value).map(([key, item]) => `${indent}${key}:${block(item, deeper)}`);
  return `\n${lines.join('')}`;
}
