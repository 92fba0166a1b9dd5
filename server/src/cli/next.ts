import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isEvaluation } from '../analysis/lookup.js';
import { isSameFile } from '../io/same-file.js';
import { writeBytes } from '../io/write-file.js';
import { nextFile } from '../reports/next/next.js';
import { isOver, yearLeft, yearsLeft } from '../reports/next/years-left.js';
import type { Words } from '../text/locale.js';
import { analyzerFor } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { only } from './export.js';
import { Inputs } from './inputs.js';
import { sayIdle } from './idle-options.js';
import { refuseTable } from './refuse-output.js';
import { unwritable } from './unwritable.js';

/** `perf-yaml next`: last year's file as this year's, or a target table as the self-evaluation. */
export async function next(context: Context, given: Given): Promise<number> {
  const output = given.value('output');
  const year = given.value('year');
  if (output === undefined || output === '-') throw new UsageError(words.noOutput);
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new UsageError(words.year(year));
  if (given.operands.some(operand => operand !== '-' && isSameFile(operand, output)))
    throw new UsageError(words.itself);
  refuseTable(output);
  const input = await only(new Inputs(given, context));
  if (!input) return status.unusable;
  const analysis = await analyzerFor(undefined)(input.name, input.file.text);
  if (!analysis.documents.some(isEvaluation)) return unusable(context, words.nothing(input.name));
  const fromOutput = (path: string): string =>
    relative(dirname(resolve(output)), path)
      .split(sep)
      .join('/');
  const options = {
    source: fromOutput(resolve(input.name)),
    year: year === undefined ? undefined : Number(year),
    movePath: (path: string) =>
      isAbsolute(path) ? path : fromOutput(resolve(dirname(input.name), path.replaceAll('\\', '/'))),
  };
  if (year !== undefined && !analysis.documents.some(isOver)) context.complain(sayIdle('year', words.sameYear));
  const text = nextFile(analysis, options);
  const problem = writeBytes(output, text);
  if (problem !== undefined) return unusable(context, unwritable(output, problem));
  for (const left of yearsLeft(analysis, text)) context.complain(words.yearLeft(output, yearLeft(left)));
  return status.fine;
}

function unusable({ complain }: Context, why: Words): number {
  complain(why);
  return status.unusable;
}

const words = {
  sameYear: {
    'zh-CN': '由目标表生成的自评表仍是同一年度',
    en: 'the self-evaluation made from a target table is of the same year',
  },
  noOutput: {
    'zh-CN': '要用 -o 写明输出到哪个文件，如 -o 下年目标.perf.yaml',
    en: 'say with -o which file to write, such as -o next-year.perf.yaml',
  },
  year: (written: string): Words => ({
    'zh-CN': `--year 后面是四位年份，不能是“${written}”`,
    en: `--year takes a year of four digits, not ${written}`,
  }),
  itself: {
    'zh-CN': '输出文件就是原来的文件，会把它覆盖；请用 -o 写另一个文件名',
    en: 'the output would overwrite the file it is made from; name another one with -o',
  },
  yearLeft: (name: string, told: Words): Words => ({
    'zh-CN': `${name}：${told['zh-CN']}`,
    en: `${name}: ${told.en}`,
  }),
  nothing: (name: string): Words => ({
    'zh-CN': `${name}：没有“绩效指标”，没有可以沿用的内容`,
    en: `${name}: there is nothing to go on from: it has no indicators`,
  }),
};
