import { jsonSchema } from '../reports/json-schema.js';
import { profileSchema } from '../reports/profile-schema.js';
import { type Context, type Given, status, UsageError } from './command.js';

/** `perf-yaml schema`: the JSON Schema of evaluations, or of profiles, as they are committed in `syntaxes/`. */
export function schema({ print }: Context, { operands: [of = 'evaluation'] }: Given): number {
  if (of !== 'evaluation' && of !== 'profile')
    throw new UsageError({
      'zh-CN': `schema 后面只能写 evaluation 或 profile，不能是 ${of}`,
      en: `schema takes evaluation or profile, not ${of}`,
    });
  print(`${JSON.stringify(of === 'profile' ? profileSchema() : jsonSchema(), null, 2)}\n`);
  return status.fine;
}
