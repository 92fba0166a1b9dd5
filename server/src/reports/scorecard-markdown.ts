import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Locale } from '../text/locale.js';
import { escapeMarkdown, markdownTable } from '../text/markdown.js';
import { headings, scoreLines, type ScoreLine } from './scorecard-rows.js';
import { heading, summary } from './scorecard-summary.js';

const numeric = [false, true, false, false, true, true, false, false];

/** A scorecard as Markdown: heading, table, and what it comes to as a list. */
export function scorecardMarkdown(document: DocumentAnalysis, file: string, locale: Locale): string {
  const [title = file, ...more] = heading(document, locale).map(escapeMarkdown);
  const table = markdownTable(
    Object.values(headings).map(words => words[locale]),
    numeric,
    scoreLines(document, locale).map(cells),
  );
  const list = summary(document, locale)
    .map(line => `- ${escapeMarkdown(line)}`)
    .join('\n');
  return `${[`# ${title}`, ...more, table, list].join('\n\n')}\n`;
}

function cells({ kind, path, weight, target, actual, claimed, computed, formula, statusWord }: ScoreLine): string[] {
  const depth = kind === 'group' || kind === 'row' ? path.length - 1 : 0;
  const name = escapeMarkdown(path.at(-1) ?? '');
  const title = '　'.repeat(depth) + (kind === 'row' || kind === 'budget' ? name : `**${name}**`);
  return [
    title,
    weight,
    escapeMarkdown(target),
    escapeMarkdown(actual),
    claimed,
    computed,
    escapeMarkdown(formula),
    statusWord,
  ];
}
