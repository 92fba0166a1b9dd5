import { type ProfileKey, profileMappings } from '../profiles/knobs/index.js';
import type { Shape } from '../profiles/knobs/shape.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Words } from '../text/locale.js';
import type { Schema } from './json-schema.js';

/** The JSON Schema (draft 7) of a `*.perf-profile.yaml`, from the table of its keys. For editors that know YAML only. */
export const profileSchema = (): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Perf YAML profile',
  description: both({ 'zh-CN': '绩效自评的评分办法', en: 'The scoring rules of one kind of self-evaluation' }),
  $ref: '#/definitions/profile',
  // sorted, since a bundle may order a module's names otherwise than its sources do
  definitions: Object.fromEntries(
    Object.entries(profileMappings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, keys]) => [name, mapping(name, keys)]),
  ),
});

/** A key in both of its spellings. */
const spellKey = ({ name, zh, about, shape: of }: ProfileKey): readonly (readonly [string, Schema])[] =>
  [name, zh].map(word => [word, { description: both(about), ...shape(of) }]);

/** At the top and in the budget it depends on the base what must be there. */
function mapping(name: string, keys: readonly ProfileKey[]): Schema {
  const required = name === 'profile' || name === 'budget' ? [] : keys.filter(key => key.required);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.flatMap(spellKey)),
    ...(required.length > 0 && {
      allOf: required.map(key => ({ anyOf: [{ required: [key.name] }, { required: [key.zh] }] })),
    }),
    additionalProperties: false,
  };
}

const scalar: Schema = { type: ['string', 'number', 'boolean', 'null'] };

function shape(of: Shape): Schema {
  switch (of.kind) {
    case 'map':
      return { anyOf: [reference(of.of), { type: 'null' }] };
    case 'list':
      return { type: ['array', 'null'], items: reference(of.of) };
    case 'words':
      return { anyOf: [reference('words'), scalar] };
    case 'choice':
      return {
        anyOf: [
          ...Object.entries(of.choices).flatMap(([name, { zh, about }]) =>
            [name, zh].map(word => ({ const: word, description: both(about) })),
          ),
          { type: 'null' },
        ],
      };
    case 'base':
      return {
        anyOf: [
          ...builtInProfiles.map(({ id, title }) => ({ const: id, description: both(title) })),
          { type: 'string', pattern: '\\.perf-profile\\.ya?ml\\s*$' },
          { type: 'null' },
        ],
      };
    case 'texts':
      return { anyOf: [{ type: 'array', items: scalar }, scalar] };
    case 'methods':
      return { type: ['object', 'null'] };
    case 'layout':
      return { type: ['string', 'object', 'null'] };
    case 'switch':
      return { anyOf: [{ type: ['boolean', 'null'] }, { enum: ['yes', 'no', '是', '否'] }] };
    default:
      return scalar;
  }
}

const reference = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

const both = (words: Words): string => `${words['zh-CN']}\n\n${words.en}`;
