import { colon } from '../text/punctuation.js';
import { isProfilePath } from '../analysis/lookup.js';
import { criterionPage } from '../reports/criterion-page.js';
import { profilePage } from '../reports/profile-page.js';
import { rulePage } from '../reports/rule-page.js';
import type { Paint } from '../export/paint.js';
import { textTable } from '../export/text-table.js';
import { workedAtLine } from '../reports/worked-at-line.js';
import { type ReadFailure, readStream, readTextFile } from '../io/text-file.js';
import type { Worked } from '../messages/worked.js';
import { builtInData, builtInProfile } from '../profiles/index.js';
import { rules } from '../rules/index.js';
import type { Locale, Words } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import { analyzerFor, profileFile } from './analyzer.js';
import { didYouMean } from '../text/did-you-mean.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { sayFailure } from './inputs.js';

/** `perf-yaml explain`: a rule's page, a profile's, or the worked calculation at a line. */
export async function explain(context: Context, { operands: [asked = ''], value }: Given): Promise<number> {
  const sentence = value('criterion');
  if (sentence !== undefined && asked !== '') throw new UsageError(words.both(asked));
  if (sentence !== undefined) return explainCriterion(sentence, value, context);
  if (asked === '') throw new UsageError(words.nothingAsked);
  const builtIn = builtInData.find(({ id }) => id === asked);
  if (builtIn) context.tell(profilePage(builtIn, undefined, context.locale));
  else if (isProfilePath(asked)) return explainProfile(asked, context);
  else return explainRuleOrLine(asked, context);
  return status.fine;
}

/** A sentence needs no file; the example is scored under the usual profile. */
function explainCriterion(sentence: string, value: Given['value'], { locale, tell }: Context): number {
  const profile = builtInProfile('mof-2020');
  const weight = value('weight');
  if (weight !== undefined && !/^(?=.*[1-9])\d{1,9}(?:\.\d{1,9})?$/.test(weight))
    throw new UsageError(words.noWeight(weight));
  if (profile)
    tell(criterionPage(sentence, { weight, target: value('target'), actual: value('actual') }, profile, locale));
  return status.fine;
}

/** A file with errors is no profile to explain; `check` names them. */
function explainProfile(file: string, context: Context): number {
  const { locale, tell, complain } = context;
  const read = readTextFile(file);
  if ('failure' in read) return unreadable(file, read.failure, context);
  const { data, base } = profileFile(file, read.file.text);
  if (data) tell(profilePage(data, base, locale));
  else complain(words.broken(file));
  return data ? status.fine : status.unusable;
}

async function explainRuleOrLine(asked: string, context: Context): Promise<number> {
  const place = /^(.+?):(\d{1,9})(?::\d+)?$/s.exec(asked);
  if (place) return explainLine(place[1] ?? '', Number(place[2]), context);
  const rule = rules.find(({ code }) => code === asked);
  if (!rule)
    throw new UsageError(
      words.noRule(
        asked,
        didYouMean(
          asked,
          rules.map(({ code }) => code),
        )[0],
      ),
    );
  context.tell(rulePage(rule, context.locale));
  return status.fine;
}

async function explainLine(file: string, line: number, context: Context): Promise<number> {
  const { host, locale, paint, tell, complain } = context;
  const read = file === '-' ? await readStream(host.stdin) : readTextFile(file);
  if ('failure' in read) return unreadable(file, read.failure, context);
  const worked = workedAtLine(await analyzerFor(undefined)(file, read.file.text), line - 1, locale);
  if (!worked) {
    complain(words.nothingThere(file, line));
    return status.unusable;
  }
  tell(`${lines(worked, locale, paint).join('\n')}\n`);
  return status.fine;
}

function unreadable(file: string, failure: ReadFailure, context: Context): number {
  sayFailure(file, failure, context);
  return status.unusable;
}

function lines({ heading, steps, ledger }: Worked, locale: Locale, paint: Paint): string[] {
  const table = ledger
    ? [
        '',
        ...textTable(
          ledger.headings.map((title, i) => ({ heading: title, numeric: i === ledger.headings.length - 1 })),
          ledger.rows,
        ),
      ]
    : [];
  return [
    paint('strong', inOneLine(heading)),
    ...steps.map(({ label, text }) => inOneLine(`  ${label}${colon[locale]}${text}`)),
    ...table,
  ];
}

const words = {
  nothingAsked: {
    'zh-CN': '请写明要说明什么：规则代码、文件:行号、评分办法，或 --criterion 后面的一句评分标准',
    en: 'say what is to be explained: a rule, FILE:LINE, a profile, or a sentence behind --criterion',
  },
  both: (asked: string): Words => ({
    'zh-CN': `--criterion 后面只要一句评分标准，多出了 ${asked}`,
    en: `--criterion takes one sentence, and ${asked} is beside it`,
  }),
  noWeight: (weight: string): Words => ({
    'zh-CN': `--weight 后面应是大于 0 的数，而不是 ${weight}`,
    en: `--weight takes a number above 0, not ${weight}`,
  }),
  noRule: (asked: string, meant: string | undefined): Words => ({
    'zh-CN': `没有规则 ${asked}${meant ? `（是不是 ${meant}？）` : ''}；要看某一行的计算，请写 文件:行号，要看评分办法，请写其编号或文件`,
    en: `no rule ${asked}${meant ? `; did you mean ${meant}?` : ''}; for the calculation at a line, write FILE:LINE, for a profile its id or file`,
  }),
  broken: (file: string): Words => ({
    'zh-CN': `${file}：评分办法有错误，不能使用；请用 perf-yaml check ${file} 查看`,
    en: `${file}: the profile has errors and cannot be used; see perf-yaml check ${file}`,
  }),
  nothingThere: (file: string, line: number): Words => ({
    'zh-CN': `${file}：第 ${line} 行没有得分可说明`,
    en: `${file}: there is no score to explain at line ${line}`,
  }),
};
