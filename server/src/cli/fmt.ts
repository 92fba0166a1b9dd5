import { format } from '../format/format.js';
import { writeTextFile } from '../io/text-file.js';
import { applyEdits } from '../text/span.js';
import { type Context, type Given, status } from './command.js';
import { type Input, Inputs } from './inputs.js';
import { unwritable } from './unwritable.js';

/** `perf-yaml fmt`: tidies files in place, or with `--check` only names those that are not tidy. What comes from standard input goes to standard output. */
export async function fmt(context: Context, given: Given): Promise<number> {
  const inputs = new Inputs(given, context);
  const onlyCheck = given.has('check');
  let untidy = false;
  for await (const input of inputs) {
    const text = applyEdits(input.file.text, format(input.file.text));
    untidy ||= text !== input.file.text;
    if (!(onlyCheck ? name(input, text, context) : put(input, text, context))) inputs.failed = true;
  }
  if (inputs.failed) return status.unusable;
  return onlyCheck && untidy ? status.found : status.fine;
}

function name({ name, file }: Input, text: string, { tell }: Context): boolean {
  if (text !== file.text) tell(`${name}\n`);
  return true;
}

/** Writes a file that changed, and says so; false where that is not possible. */
function put({ name, writable, file }: Input, text: string, { print, complain }: Context): boolean {
  if (!writable) print((file.bom ? '\ufeff' : '') + text);
  else if (text !== file.text) {
    const problem = writeTextFile(name, { ...file, text });
    complain(problem ? unwritable(name, problem) : { 'zh-CN': `${name}：已整理格式`, en: `${name}: formatted` });
    return problem === undefined;
  }
  return true;
}
