import type { Words } from '../text/locale.js';
import type { Given, Option } from './command.js';

/** Which of the options that were written do nothing, and why: who wrote them expects something of them. */
export function idleOptions(given: Given, options: readonly Option[]): readonly Words[] {
  return options.flatMap(option => {
    if (!given.has(option.name)) return [];
    const why = option.idle?.(given);
    const values = given.values(option.name);
    return [
      ...(why ? [sayIdle(option.name, why)] : []),
      ...(new Set(values).size > 1 ? [words.repeated(option.name, values.at(-1) ?? '')] : []),
    ];
  });
}

/** An option that only says how another one works. */
export const onlyWith =
  (name: string) =>
  ({ has }: Given): Words | undefined =>
    has(name) ? undefined : { 'zh-CN': `要与 --${name} 同用`, en: `it goes with --${name}` };

/** An option that another one leaves nothing to do. */
export const notBeside =
  (name: string, why: Words) =>
  ({ has }: Given): Words | undefined =>
    has(name) ? beside(name, why) : undefined;

/** Why there is nothing to do beside an option. */
export const beside = (name: string, why: Words): Words => ({
  'zh-CN': `写了 --${name}，${why['zh-CN']}`,
  en: `with --${name} ${why.en}`,
});

/** Nothing comes from standard input. */
export const withoutStdin: Words = {
  'zh-CN': '没有从标准输入（-）读取',
  en: 'nothing is read from standard input (-)',
};

/** Says that an option does nothing. */
export const sayIdle = (name: string, why: Words): Words => ({
  'zh-CN': `选项 --${name} 没有用上：${why['zh-CN']}`,
  en: `option --${name} does nothing here: ${why.en}`,
});

const words = {
  repeated: (name: string, last: string): Words => ({
    'zh-CN': `选项 --${name} 写了不止一次，用的是最后一个：${last}`,
    en: `option --${name} is there more than once: the last one counts, ${last}`,
  }),
};
