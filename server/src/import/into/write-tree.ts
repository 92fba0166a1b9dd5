import { choicesOf } from '../../language/choices-of.js';
import { quote } from '../../language/edit.js';
import type { KeySpec, MappingName, Shape } from '../../language/key-spec.js';
import { lookUpKey, spell } from '../../language/vocabulary.js';
import { readDecimal } from '../../number/read.js';
import type { MapNode, Tree } from '../../yaml/tree.js';
import type { FormAround } from './form-around.js';

/** A value of the table as text for the form: listed words in its vocabulary, bare amounts with their currency where that is another one. */
export function textFor({ shape }: KeySpec, text: string, { vocabulary, currency, theirCurrency }: FormAround): string {
  const choice = choicesOf(shape).find(({ name, zh }) => [name, zh].includes(text.trim()));
  if (choice) return spell(choice, vocabulary);
  return shape.kind === 'money' && currency !== theirCurrency && readDecimal(text) ? `${text} ${theirCurrency}` : text;
}

/** What stands behind a key of the form, the first line beside it; in a flow mapping, or below another mapping, all on one line. */
export function linesFor(spec: KeySpec, value: Tree, form: FormAround, flow: boolean): readonly string[] {
  if (value.kind === 'scalar') return [quote(textFor(spec, value.value, form))];
  if (flow) return [flowFor(spec, value, form)];
  const of = mappingOf(spec.shape);
  return value.kind === 'map'
    ? ['', ...pairsOf(value, of, form).map(pair => `  ${pair}`)]
    : ['', ...value.items.map(item => `  - ${itemFor(spec, item, form)}`)];
}

/** One item of a list on a line. */
export const itemFor = (spec: KeySpec, item: Tree, form: FormAround): string => flowFor(spec, item, form);

function flowFor(spec: KeySpec, value: Tree, form: FormAround): string {
  switch (value.kind) {
    case 'scalar':
      return quote(textFor(spec, value.value, form));
    case 'map':
      return `{ ${pairsOf(value, mappingOf(spec.shape), form).join(', ')} }`;
    case 'list':
      return `[${value.items.map(item => flowFor(spec, item, form)).join(', ')}]`;
  }
}

const pairsOf = (map: MapNode, mapping: MappingName | undefined, form: FormAround): readonly string[] =>
  map.entries.flatMap(({ key, value }) => {
    const spec = mapping && lookUpKey(mapping, key)?.spec;
    return spec ? [`${spell(spec, form.vocabulary)}: ${flowFor(spec, value, form)}`] : [];
  });

/** The mapping that may stand under a key, alone or in a list. */
export function mappingOf(shape: Shape): MappingName | undefined {
  if (shape.kind === 'map') return shape.of;
  if (shape.kind !== 'list' && shape.kind !== 'either') return undefined;
  return shape.of.map(mappingOf).find(of => of !== undefined);
}
