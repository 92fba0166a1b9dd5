import { rulePage } from '../exchange/rule-page.js';
import type { Paint } from '../exchange/paint.js';
import { textTable } from '../exchange/text-table.js';
import { workedAtLine } from '../exchange/worked-at-line.js';
import { readTextFile } from '../io/text-file.js';
import type { Worked } from '../messages/worked.js';
import { rules } from '../rules/index.js';
import type { Locale, Words } from '../text/locale.js';
import { analyzerFor } from './analyzer.js';
import { nearest } from './arguments.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { failures } from './inputs.js';

/** `perf-yaml explain`: a rule's page, or the worked calculation at a line. */
export function explain(context: Context, { operands: [asked = ''] }: Given): number {
  const place = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(asked);
  if (place) return explainLine(place[1] ?? '', Number(place[2]), context);
  const rule = rules.find(({ code }) => code === asked);
  if (!rule) throw new UsageError(words.noRule(asked, nearest(asked, rules.map(({ code }) => code))));
  context.print(rulePage(rule, context.locale));
  return status.fine;
}

function explainLine(file: string, line: number, { locale, paint, print, complain }: Context): number {
  const read = readTextFile(file);
  if ('failure' in read) {
    const { 'zh-CN': chinese, en } = failures[read.failure];
    complain({ 'zh-CN': `${file}：${chinese}`, en: `${file}: ${en}` });
    return status.unusable;
  }
  const worked = workedAtLine(analyzerFor(undefined)(file, read.file.text), line - 1, locale);
  if (!worked) {
    complain(words.nothingThere(file, line));
    return status.unusable;
  }
  print(`${lines(worked, locale, paint).join('\n')}\n`);
  return status.fine;
}

function lines({ heading, steps, ledger }: Worked, locale: Locale, paint: Paint): string[] {
  const table = ledger ? ['', ...textTable(ledger.headings.map((title, i) => ({ heading: title, numeric: i === ledger.headings.length - 1 })), ledger.rows)] : [];
  return [paint('strong', heading), ...steps.map(({ label, text }) => `  ${label}${locale === 'en' ? ': ' : '：'}${text}`), ...table];
}

const words = {
  noRule: (asked: string, meant: string | undefined): Words => ({
    'zh-CN': `没有规则 ${asked}${meant ? `，是不是 ${meant}？` : ''}；要看某一行的计算，请写 文件:行号`,
    en: `no rule ${asked}${meant ? `; did you mean ${meant}?` : ''}; for the calculation at a line, write FILE:LINE`,
  }),
  nothingThere: (file: string, line: number): Words => ({ 'zh-CN': `${file}：第 ${line} 行没有得分可说明`, en: `${file}: there is no score to explain at line ${line}` }),
};
