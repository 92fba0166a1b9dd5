import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Status } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import type { Paint, Style } from '../export/paint.js';
import { headings, scoreLines, type ScoreLine } from './scorecard-rows.js';
import { heading, summary } from './scorecard-summary.js';
import { textTable } from '../export/text-table.js';

/** A scorecard for a terminal. */
export function scorecardTable(document: DocumentAnalysis, file: string, locale: Locale, paint: Paint): string {
  const lines = scoreLines(document, locale);
  const word = (key: keyof typeof headings): string => headings[key][locale];
  const [top = '', rule = '', ...rows] = textTable(
    [
      { heading: word('name'), widest: 44 },
      { heading: word('weight'), numeric: true },
      { heading: word('target'), widest: 20 },
      { heading: word('actual'), widest: 20 },
      { heading: word('claimed'), numeric: true },
      { heading: word('computed'), numeric: true },
      { heading: word('formula'), widest: 32 },
      { heading: word('status') },
    ],
    lines.map(cells),
  );
  const body = rows.map((row, i) => paintLine(row, lines[i], paint));
  const above = [
    paint('faint', inOneLine(file)),
    ...heading(document, locale).map(line => paint('strong', inOneLine(line))),
  ];
  return [
    ...above,
    '',
    paint('strong', top),
    paint('faint', rule),
    ...body,
    '',
    ...summary(document, locale).map(inOneLine),
    '',
  ].join('\n');
}

const cells = ({ path, kind, weight, target, actual, claimed, computed, formula, statusWord }: ScoreLine): string[] => [
  (kind === 'group' || kind === 'row' ? '  '.repeat(path.length - 1) : '') + (path.at(-1) ?? ''),
  weight,
  target,
  actual,
  claimed,
  computed,
  formula,
  statusWord,
];

const styles: Partial<Readonly<Record<Status, Style>>> = {
  differs: 'error',
  unknown: 'warning',
  rounded: 'info',
  'not-applicable': 'faint',
};

function paintLine(text: string, line: ScoreLine | undefined, paint: Paint): string {
  if (!line || line.kind === 'group') return paint('strong', text);
  if (line.kind === 'total' || line.kind === 'indicators') return paint('strong', text);
  const style = line.status && styles[line.status];
  return style ? paint(style, text) : text;
}
