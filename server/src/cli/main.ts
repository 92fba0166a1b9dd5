import { type Locale, localeOf, type Words } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import { didYouMean } from '../text/did-you-mean.js';
import { check, readArguments } from './arguments.js';
import { type Command, type Context, status, UsageError } from './command.js';
import { commands } from './commands.js';
import { idleOptions } from './idle-options.js';
import { general } from './options.js';
import { commandHelp, overview } from './help.js';
import { colours, type Host, paintWhere } from './terminal.js';

/** Runs the command line; the number is the status to end with. Whatever happens is told in words, never as a stack trace. */
export async function main(host: Host): Promise<number> {
  const read = readArguments(host.arguments, [...commands.flatMap(command => command.options), ...general]);
  const locale = localeFor(read.options.filter(option => option.name === 'locale').at(-1)?.value, host);
  const context = contextFor(
    host,
    locale,
    read.options.some(option => option.name === 'no-color'),
  );
  try {
    return await dispatch(read, context);
  } catch (error) {
    return tell(error, read.operands[0], context);
  }
}

async function dispatch(
  { operands: [name, ...operands], options }: ReturnType<typeof readArguments>,
  context: Context,
): Promise<number> {
  const { host, locale, tell: say } = context;
  // as other tools have it: help check is check --help
  if (name === 'help') {
    const asked = { name: 'help', value: undefined, written: '--help', isInline: false };
    return dispatch({ operands, options: [...options, asked] }, context);
  }
  const asks = (option: string): boolean => options.some(each => each.name === option);
  const command = commands.find(each => each.name === name);
  if (name !== undefined && !command) throw new UsageError(words.unknownCommand(name));
  if (asks('help')) say(command ? commandHelp(command, general, locale) : overview(commands, general, locale));
  else if (asks('version')) say(`${host.version}\n`);
  else if (command) {
    const given = check({ operands, options }, command, general);
    for (const said of idleOptions(given, [...command.options, ...general])) context.complain(said);
    return command.run(context, given);
  } else {
    check({ operands, options }, nothing, general);
    host.stderr.tell(overview(commands, general, locale));
    return status.unusable;
  }
  return status.fine;
}

/** What is checked where no command is named. */
const nothing: Command = {
  name: '',
  operands: '',
  count: [0, 0],
  about: { 'zh-CN': '', en: '' },
  options: [],
  run: () => Promise.resolve(status.unusable),
};

function contextFor(host: Host, locale: Locale, noColor: boolean): Context {
  return {
    host,
    locale,
    noColor,
    paint: paintWhere(colours(host.stdout, host.environment, noColor)),
    print: text => host.stdout.write(text),
    tell: text => host.stdout.tell(text),
    complain: said => host.stderr.tell(`perf-yaml: ${inOneLine(said[locale])}\n`),
  };
}

function tell(error: unknown, name: string | undefined, { complain, host, locale }: Context): number {
  if (!(error instanceof UsageError)) {
    complain(words.bug(error instanceof Error ? error.message : String(error)));
    return status.unusable;
  }
  complain(error.words);
  const command = commands.find(each => each.name === name);
  host.stderr.tell(`${words.hint(command ? `perf-yaml ${command.name} --help` : 'perf-yaml --help')[locale]}\n`);
  return status.unusable;
}

/** What is said where the results cannot be written, to a full disk say: they are not complete. */
export function noRoom(reason: string, host: Speaker & Pick<Host, 'arguments'>): string {
  const { options } = readArguments(host.arguments, general);
  return `perf-yaml: ${words.noRoom(reason)[localeFor(options.filter(option => option.name === 'locale').at(-1)?.value, host)]}\n`;
}

/** What tells which language a person speaks. */
type Speaker = Pick<Host, 'environment' | 'machineLanguage'>;

/** What was asked for, else, also where that is no language we speak, what the environment speaks, or the machine where that says nothing. */
const localeFor = (asked: string | undefined, { environment, machineLanguage }: Speaker): Locale =>
  localeOf(
    /^(?:zh|en)(?![a-z])/i.test(asked ?? '')
      ? asked
      : ([environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? machineLanguage()),
  );

const words = {
  unknownCommand: (name: string): Words => {
    const [meant] = didYouMean(
      name,
      commands.map(command => command.name),
    );
    return {
      'zh-CN': `没有命令 ${name}${meant ? `，是不是 ${meant}？` : ''}`,
      en: `unknown command ${name}${meant ? `; did you mean ${meant}?` : ''}`,
    };
  },
  hint: (help: string): Words => ({ 'zh-CN': `用法见 ${help}`, en: `See ${help}` }),
  noRoom: (reason: string): Words => ({
    'zh-CN': `结果没有写完：${reason}`,
    en: `the results could not be written in full: ${reason}`,
  }),
  bug: (message: string): Words => ({
    'zh-CN': `程序内部出错，请反馈：${message}`,
    en: `internal error, please report it: ${message}`,
  }),
};
