import { choicesOf } from '../language/choices-of.js';
import type { Choice, KeySpec, MappingName, Shape } from '../language/key-spec.js';
import { mappings } from '../language/vocabulary.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Words } from '../text/locale.js';

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** The JSON Schema (draft 7) of a `.perf.yaml` file: both vocabularies, descriptions in both languages. For editors that know YAML only. */
export function jsonSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Perf YAML',
    description: both({ 'zh-CN': '绩效自评表', en: 'Performance self-evaluation' }),
    $ref: '#/definitions/evaluation',
    // sorted, since a bundle may order a module's names otherwise than its sources do
    definitions: {
      ...Object.fromEntries(
        Object.entries(mappings)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, specs]) => [name, mapping(specs)]),
      ),
      node,
    },
  };
}

/** A node with the key `indicators` is a group, any other an indicator. */
const node: Schema = {
  type: 'object',
  if: { anyOf: [{ required: ['indicators'] }, { required: ['指标'] }] },
  then: { $ref: '#/definitions/group' },
  else: { $ref: '#/definitions/indicator' },
};

const mapping = (specs: readonly KeySpec[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    specs.flatMap(spec => [
      [spec.zh, property(spec)],
      [spec.name, property(spec)],
    ]),
  ),
  ...requireKeys(specs),
  additionalProperties: false,
});

const property = (spec: KeySpec): Schema => ({ description: both(spec.about), ...shape(spec.shape) });

/**
 * Each required key in one spelling or the other; a row that does not apply needs its name alone. A weight is due only where the form has points,
 * a target only where no standard says how the row is scored.
 */
function requireKeys(specs: readonly KeySpec[]): Schema {
  const find = (name: string): readonly KeySpec[] => specs.filter(spec => spec.name === name);
  const needed = specs
    .filter(spec => spec.required && spec.name !== 'weight')
    .map(spec => (spec.name === 'target' ? [spec, ...find('criterion'), ...find('scoring')] : [spec]))
    .map(requireOne);
  const exempt = specs.find(spec => spec.name === 'not-applicable');
  if (needed.length === 0) return {};
  return exempt ? { anyOf: [requireOne([exempt]), { allOf: needed }] } : { allOf: needed };
}

const requireOne = (specs: readonly KeySpec[]): Schema => ({
  anyOf: specs.flatMap(({ zh, name }) => [{ required: [zh] }, { required: [name] }]),
});

/** YAML reads `30`, `是` and an empty value as different types; the language reads all of them from their text. */
const scalar: Schema = { type: ['string', 'number', 'boolean', 'null'] };

function shape(of: Shape): Schema {
  switch (of.kind) {
    case 'choice':
      return { anyOf: choices(choicesOf(of)) };
    case 'attainment':
      return {
        anyOf: [...choices(choicesOf(of)), { type: ['number', 'null'] }, { type: 'string', pattern: '[%％‰]\\s*$' }],
      };
    case 'profile':
      return { anyOf: [...builtInProfiles.map(({ id, title }) => ({ const: id, description: both(title) })), scalar] };
    case 'map':
      return { anyOf: [reference(of.of), { type: 'null' }] };
    case 'list':
      return { type: ['array', 'null'], items: oneOf(of.of) };
    case 'either':
      return oneOf(of.of);
    default:
      return scalar;
  }
}

function oneOf(shapes: readonly Shape[]): Schema {
  const names = shapes.flatMap(each => (each.kind === 'map' ? [each.of] : []));
  if (names.includes('group') && names.includes('indicator')) return reference('node');
  const schemas = shapes.map(shape);
  return schemas.length === 1 && schemas[0] ? schemas[0] : { anyOf: schemas };
}

const reference = (name: MappingName | 'node'): Schema => ({ $ref: `#/definitions/${name}` });

/** `true` is a truth value to YAML. */
const choices = (listed: readonly Choice[]): Schema[] =>
  listed.flatMap(({ name, zh, also, about }) =>
    Array.from(new Set([zh, name, ...(also === undefined ? [] : [also === 'true'])]), spelling => ({
      const: spelling,
      description: both(about),
    })),
  );

const both = (words: Words): string => `${words['zh-CN']}\n\n${words.en}`;
