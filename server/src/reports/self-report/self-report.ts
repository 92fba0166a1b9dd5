import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { dayOf } from '../../export/exported.js';
import { headline, type Library, margin, pack, paper, paragraph, titleParagraph } from '../../export/docx-parts.js';
import { htmlPage } from '../../export/html.js';
import { escapeHtml } from '../../export/html-text.js';
import { escapeMarkdown } from '../../export/markdown-text.js';
import { valueOf } from '../../language/field.js';
import { reportStyle } from '../review-report/style.js';
import { basics, gap, others, reasons, results } from './sentences.js';

/** A draft of the report that goes out with the form: in the language of the form, whoever asks. */
export interface SelfReport {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

export const selfReportFormats = ['docx', 'html', 'md'] as const;
export type SelfReportFormat = (typeof selfReportFormats)[number];

export function selfReport(document: DocumentAnalysis): SelfReport {
  const { evaluation, context, profile } = document;
  const who = valueOf(evaluation.project) ?? valueOf(evaluation.organization) ?? gap('单位名称');
  return {
    title: `${context.year === undefined ? '' : `${context.year} 年度`}${who}绩效自评报告`,
    sections: profile.report.sections.map((heading, index) => ({
      heading: `${numerals[index] ?? index + 1}、${heading}`,
      lines: linesFor(heading, document),
    })),
  };
}

const numerals = [...'一二三四五六七八九十'];

/** What a heading asks for; what is not known from the form is left to its author. */
function linesFor(heading: string, document: DocumentAnalysis): readonly string[] {
  const [, lines] = contents.find(([words]) => words.test(heading)) ?? [];
  return lines ? lines(document) : [gap(heading)];
}

const contents: readonly (readonly [RegExp, (document: DocumentAnalysis) => readonly string[]])[] = [
  [/应用|公开/, () => [gap('自评结果拟怎样应用、何时以何种方式公开')]],
  [/偏离|偏差|原因|改进|措施/, reasons],
  [/完成|结果|得分|结论/, results],
  [/基本|概况/, basics],
  [/其他|问题/, others],
];

/** The reports of every evaluation of a text, or of one of them, in one file. */
export async function renderSelfReport(
  format: SelfReportFormat,
  analysis: Analysis,
  document?: number,
): Promise<string | Uint8Array> {
  const documents = analysis.documents.filter(each => isEvaluation(each) && (document ?? each.index) === each.index);
  const reports = documents.map(selfReport);
  if (format === 'md') return reports.map(markdown).join('\n---\n\n');
  if (format === 'html')
    return htmlPage({
      locale: 'zh-CN',
      title: reports[0]?.title ?? '',
      style: reportStyle,
      body: reports.map(article).join(''),
    });
  const library = await import('../../export/docx-library.js');
  const day = documents[0] ? dayOf(documents[0]) : new Date(0);
  return pack(
    reports.map(report => section(report, library)),
    reports[0]?.title ?? '',
    day,
    library,
  );
}

const markdown = ({ title, sections }: SelfReport): string =>
  `${[
    `# ${escapeMarkdown(title)}`,
    ...sections.flatMap(({ heading, lines }) => [`## ${escapeMarkdown(heading)}`, ...lines.map(escapeMarkdown)]),
  ].join('\n\n')}\n`;

const article = ({ title, sections }: SelfReport): string =>
  `<article class="form report" lang="zh-CN"><h1>${escapeHtml(title)}</h1>${sections
    .map(
      ({ heading, lines }) =>
        `<section><h2>${escapeHtml(heading)}</h2>${lines.map(line => `<p class="body">${escapeHtml(line)}</p>`).join('')}</section>`,
    )
    .join('')}</article>\n`;

const section = ({ title, sections }: SelfReport, library: Library): Parameters<typeof pack>[0][number] => ({
  properties: {
    page: {
      size: { width: paper.short, height: paper.long },
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    },
  },
  children: [
    titleParagraph(title, library),
    ...sections.flatMap(({ heading, lines }) => [
      headline(heading, library),
      ...lines.map(line => paragraph(line, library, { indent: { firstLine: 420 }, spacing: { after: 80 } })),
    ]),
  ],
});
