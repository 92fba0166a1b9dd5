import type { Analysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import type { Locale } from '../../text/locale.js';
import type { LocatedFinding } from '../located.js';
import { differencesIn } from './statements.js';

/** A finished report, line by line as its reader shows it. */
export interface ReportText {
  readonly file: string;
  readonly lines: readonly string[];
}

/** What a report states otherwise than the form: an error each, with the sentence and its place. In a file of several forms none of them says so. */
export function holdAgainst(
  analysis: Analysis,
  { file: report, lines }: ReportText,
  file: string,
  locale: Locale,
): readonly LocatedFinding[] {
  const documents = analysis.documents.filter(isEvaluation);
  const [first] = documents;
  if (!first) return [];
  return lines.flatMap((line, index) =>
    sentencesOf(line).flatMap(({ text, start }) => {
      const found = documents.map(document => differencesIn(text, document));
      if (found.some(each => each.length === 0)) return [];
      const range = {
        start: { line: index, character: start },
        end: { line: index, character: start + text.length },
      };
      return (found[0] ?? []).map(({ what, written, form }) => ({
        file,
        document: first.index,
        code: 'narrative-differs',
        severity: 'error' as const,
        message: {
          'zh-CN': `报告里${what['zh-CN']}写的是 ${written}，表中是 ${form}：“${text}”。请核对后改正其中一处。`,
          en: `The report states ${what.en} as ${written}, the form as ${form}: “${text}”. Correct one of the two.`,
        }[locale],
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        isElsewhere: true as const,
        fixable: false,
        safe: false,
        related: [{ file: report, range, message: text }],
      }));
    }),
  );
}

/** Sentences with the place where each begins. */
const sentencesOf = (line: string): readonly { readonly text: string; readonly start: number }[] =>
  Array.from(line.matchAll(/[^。；;！!\n]+/gu), match => ({
    text: match[0].trim(),
    start: match.index + (match[0].length - match[0].trimStart().length),
  })).filter(({ text }) => text !== '');
