import type { Locale } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import type { LocatedFinding, SuppressedFinding } from './located.js';
import type { Paint } from '../export/paint.js';
import { plainFrame, type ReportFormat, type Totals } from './report-format.js';
import { setAside } from './set-aside.js';

/** One line for each finding, `file:line:column severity code message` with line and column from 1, what comments silence with their reasons, and a line that sums them up. */
export const textFindings = (locale: Locale, paint: Paint): ReportFormat => ({
  piece: ({ findings, suppressed }) =>
    [
      ...findings.map(finding => findingLine(finding, paint)),
      ...suppressed.map(finding => suppressedLine(finding, locale, paint)),
    ]
      .map(line => `${line}\n`)
      .join(''),
  frame: plainFrame,
  close: totals => `${summaryLine(totals, locale, paint)}\n`,
});

function findingLine({ severity, code, message, ...finding }: LocatedFinding, paint: Paint): string {
  return `${paint('strong', place(finding))} ${paint(severity, severity)} ${paint('faint', code)} ${inOneLine(message)}`;
}

/** The reason stands in for the message: it is what the reader has to judge. */
function suppressedLine({ code, reason, ...finding }: SuppressedFinding, locale: Locale, paint: Paint): string {
  return paint(
    'faint',
    `${place(finding)} ignored ${code} ${reason === undefined ? setAside.noReason[locale] : inOneLine(reason)}`,
  );
}

const place = ({ file, range: { start } }: Pick<LocatedFinding, 'file' | 'range'>): string =>
  `${inOneLine(file)}:${start.line + 1}:${start.character + 1}`;

function summaryLine(totals: Totals, locale: Locale, paint: Paint): string {
  const style = totals.warning > 0 ? 'warning' : 'good';
  return paint(totals.error > 0 ? 'error' : style, summaries[locale](totals));
}

const summaries: Readonly<Record<Locale, (totals: Totals) => string>> = {
  'zh-CN': ({ files, error, warning, info, safe, suppressed }) => {
    const found = error + warning + info === 0 ? '没有发现问题' : `${error} 个错误，${warning} 个警告，${info} 条提示`;
    return `共检查 ${files} 个文件：${found}${suppressed > 0 ? `；另有 ${suppressed} 处已注明忽略` : ''}${safe > 0 ? `；其中 ${safe} 处可用 --fix 自动改正` : ''}。`;
  },
  en: ({ files, error, warning, info, safe, suppressed }) => {
    const found =
      error + warning + info === 0
        ? 'nothing found'
        : [count(error, 'error'), count(warning, 'warning'), `${info} info`].join(', ');
    return `${count(files, 'file')} checked: ${found}${suppressed > 0 ? `; ${suppressed} suppressed` : ''}${safe > 0 ? `; ${safe} can be fixed with --fix` : ''}.`;
  },
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
