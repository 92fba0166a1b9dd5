import { parseArgs } from 'node:util';
import { didYouMean } from '../text/did-you-mean.js';
import type { Words } from '../text/locale.js';
import { type Command, type Given, type Option, UsageError } from './command.js';

/** What stands on the command line before it is held against a command. */
export interface Read {
  readonly operands: readonly string[];
  readonly options: readonly WrittenOption[];
}

interface WrittenOption {
  readonly name: string;
  readonly written: string;
  readonly value: string | undefined;
  /** Whether the value stands behind `=`, where it may begin with a minus. */
  readonly isInline: boolean;
}

/** Splits arguments into operands and options; only the options that take a value need to be known. Never throws. */
export function readArguments(args: readonly string[], known: readonly Option[]): Read {
  const options = Object.fromEntries(
    known.map(({ name, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short[name] && { short: short[name] }) },
    ]),
  );
  const { tokens } = parseArgs({
    args: args.map(arg => (stdinPlace.test(arg) ? '-' : arg)),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return {
    operands: tokens.flatMap(token => (token.kind === 'positional' ? [args[token.index] ?? token.value] : [])),
    options: tokens.flatMap(token =>
      token.kind === 'option'
        ? [{ ...namesOf(token, args), value: token.value, isInline: token.inlineValue === true }]
        : [],
    ),
  };
}

/** An option's names; `-dash`, most likely a file, is one that nobody knows and not a row of letters, the last of which asks for help. */
function namesOf(
  { name, rawName, index, value }: { name: string; rawName: string; index: number; value?: string | undefined },
  args: readonly string[],
): Pick<WrittenOption, 'name' | 'written'> {
  const arg = args[index] ?? '';
  return value === undefined && /^-[^-]./u.test(arg)
    ? { name: arg.slice(1), written: arg }
    : { name, written: rawName };
}

/** `-:12`, a line of standard input, is no cluster of short options. */
const stdinPlace = /^-:\d/;

const short: Readonly<Record<string, string>> = { help: 'h', output: 'o', version: 'V' };

/** Holds what was written against a command: unknown options, missing and wrong values, too few or too many operands are usage errors. */
export function check({ operands, options }: Read, command: Command, general: readonly Option[]): Given {
  const known = [...command.options, ...general];
  for (const option of options) checkOption(option, known);
  const [least, most] = command.count;
  if (operands.length < least) throw new UsageError(words.tooFew(command));
  if (operands.length > most) throw new UsageError(words.tooMany(operands[most] ?? ''));
  const valuesOf = (name: string): readonly string[] =>
    options.flatMap(option => (option.name === name && option.value !== undefined ? [option.value] : []));
  return {
    operands,
    value: name => valuesOf(name).at(-1),
    values: valuesOf,
    has: name => options.some(option => option.name === name),
  };
}

function checkOption({ name, written, value, isInline }: WrittenOption, known: readonly Option[]): void {
  const option = known.find(each => each.name === name);
  if (!option)
    throw new UsageError(
      words.unknownOption(
        written,
        didYouMean(
          name,
          known.map(each => each.name),
        )[0],
      ),
    );
  if (!option.value) {
    if (value !== undefined) throw new UsageError(words.needless(written));
    return;
  }
  if (value === undefined || value === '' || (!isInline && value.startsWith('-') && value.length > 1))
    throw new UsageError(words.valueMissing(written, option.value));
  if (option.choices && !option.choices.includes(value))
    throw new UsageError(words.notAChoice(written, value, option.choices));
}

const words = {
  unknownOption: (written: string, meant: string | undefined): Words => ({
    'zh-CN': `没有选项 ${written}${meant ? `，是不是 --${meant}？` : ''}`,
    en: `unknown option ${written}${meant ? `; did you mean --${meant}?` : ''}`,
  }),
  needless: (written: string): Words => ({
    'zh-CN': `选项 ${written} 后面不用写内容`,
    en: `option ${written} takes no value`,
  }),
  valueMissing: (written: string, value: string): Words => ({
    'zh-CN': `选项 ${written} 后面要写 ${value}`,
    en: `option ${written} needs ${value}`,
  }),
  notAChoice: (written: string, value: string, choices: readonly string[]): Words => ({
    'zh-CN': `选项 ${written} 不能是 ${value}，只能是 ${choices.join('、')}`,
    en: `option ${written} cannot be ${value}: it is one of ${choices.join(', ')}`,
  }),
  tooFew: ({ name, operands }: Command): Words => ({
    'zh-CN': `${name} 后面要写 ${operands}`,
    en: `${name} needs ${operands}`,
  }),
  tooMany: (extra: string): Words => ({ 'zh-CN': `多出了 ${extra}`, en: `unexpected ${extra}` }),
};
