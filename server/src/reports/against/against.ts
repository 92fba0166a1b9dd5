import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import type { Locale } from '../../text/locale.js';
import type { LocatedFinding, Range } from '../located.js';
import { foldSentence } from './mentions.js';
import { depthOf, headsOthers, isOfOthers } from './others.js';
import { type Difference, words } from './expected.js';
import { differencesIn } from './statements.js';
import { rowText, tableRows } from './read-rows.js';
import type { ReportRow } from './tables.js';
import { titleYears } from './title-year.js';

/** A finished report, line by line as its reader shows it. */
export interface ReportText {
  readonly file: string;
  readonly lines: readonly string[];
  /** The cells of those lines that are rows of tables, by the number of the line. */
  readonly rows?: ReadonlyMap<number, ReportRow>;
}

/** What a report states otherwise than the form: an error each, with the sentence and its place. In a file of several forms none of them says so. */
export function holdAgainst(
  analysis: Analysis,
  report: ReportText,
  file: string,
  locale: Locale,
): readonly LocatedFinding[] {
  const documents = analysis.documents.filter(isEvaluation);
  const [first] = documents;
  if (!first) return [];
  const read = tableRows(report.rows);
  const areOfOthers = documents.map(document => linesOfOthers(report, document));
  const titles = titleYears(report.lines);
  return report.lines.flatMap((line, index) => {
    const title = titles.get(index);
    if (title !== undefined) {
      const years = documents.flatMap(({ context: { year } }) => year ?? []);
      const [year] = years;
      if (year === undefined || years.includes(title.year)) return [];
      const place = { file: report.file, range: rangeAt(index, title), message: title.text };
      const difference = {
        what: words('标题的年度', 'the year of its title'),
        written: `${title.year}`,
        form: `${year}`,
      };
      return [tellDifference(difference, place, first, file, locale)];
    }
    const row = read.get(index);
    // side by side without a word between them, numbers are read by their columns alone
    const cells = report.rows?.get(index);
    const sentences = row ? [{ text: line.trim(), start: 0 }] : sentencesOf(line);
    return sentences.flatMap((sentence, at) => {
      // what stands right behind a heading is about it
      const lead = cells ? '' : (sentences[at - 1]?.text ?? report.lines[index - 1] ?? '');
      const text = cells ? rowText(cells, sentence.text) : sentence.text;
      const own = documents.filter((_, of) => !areOfOthers[of]?.has(index));
      // a sentence that names the project of one of several forms is about that one
      const named = own.filter(document => !isOfOthers(foldSentence(text), document));
      const found = (named.length > 0 ? named : own).map(document =>
        row ? row(document) : differencesIn(text, document, lead),
      );
      if (found.some(each => each.length === 0)) return [];
      const place = { file: report.file, range: rangeAt(index, sentence), message: sentence.text };
      return (found[0] ?? []).map(difference => tellDifference(difference, place, first, file, locale));
    });
  });
}

/** The lines below headings of other projects, each up to a heading that stands no deeper. */
function linesOfOthers({ lines, rows }: ReportText, document: DocumentAnalysis): ReadonlySet<number> {
  const found = new Set<number>();
  let depth: number | undefined;
  lines.forEach((line, index) => {
    if (rows?.has(index)) return;
    const own = depthOf(line);
    if (headsOthers(line, document)) depth = own;
    else if (depth !== undefined && own <= depth) depth = undefined;
    if (depth !== undefined) found.add(index);
  });
  return found;
}

const rangeAt = (line: number, { text, start }: Sentence): Range => ({
  start: { line, character: start },
  end: { line, character: start + text.length },
});

const tellDifference = (
  { what, written, form }: Difference,
  place: LocatedFinding['related'][number],
  { index: document }: DocumentAnalysis,
  file: string,
  locale: Locale,
): LocatedFinding => ({
  file,
  document,
  code: 'narrative-differs',
  severity: 'error',
  message: {
    'zh-CN': `报告里${what['zh-CN']}写的是 ${written}，表中是 ${form}：“${place.message}”（报告第 ${place.range.start.line + 1} 段）。请核对后改正其中一处。`,
    en: `The report states ${what.en} as ${written}, the form as ${form}: “${place.message}” (paragraph ${place.range.start.line + 1} of the report). Correct one of the two.`,
  }[locale],
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  isElsewhere: true,
  fixable: false,
  safe: false,
  related: [place],
});

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Sentences with the place where each begins. */
const sentencesOf = (line: string): readonly Sentence[] =>
  Array.from(line.matchAll(/(?:[^。；;！!\n.]|\.(?! +[A-Z]))+/gu), match => ({
    text: match[0].trim(),
    start: match.index + (match[0].length - match[0].trimStart().length),
  })).filter(({ text }) => text !== '');
