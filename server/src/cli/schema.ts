import { jsonSchema } from '../exchange/json-schema.js';
import { type Context, status } from './command.js';

/** `perf-yaml schema`: the JSON Schema, as it is committed in `syntaxes/`. */
export function schema({ print }: Context): number {
  print(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return status.fine;
}
