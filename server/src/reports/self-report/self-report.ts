import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { dayOf } from '../../export/exported.js';
import { valueOf } from '../../language/field.js';
import { type Block, type Letter, numberHeading } from '../letter/letter.js';
import { lettersDocx } from '../letter/letter-docx.js';
import { lettersHtml } from '../letter/letter-html.js';
import { lettersMarkdown } from '../letter/letter-markdown.js';
import { basics, gap, others, reasons, results } from './sentences.js';

export const selfReportFormats = ['docx', 'html', 'md'] as const;
export type SelfReportFormat = (typeof selfReportFormats)[number];

/** A draft of the report that goes out with the form: in the language of the form, whoever asks. */
function selfReport(document: DocumentAnalysis): Letter {
  const { evaluation, context, profile } = document;
  const who = valueOf(evaluation.project) ?? valueOf(evaluation.organization) ?? gap('单位名称');
  return {
    locale: 'zh-CN',
    title: `${context.year === undefined ? '' : `${context.year} 年度`}${who}绩效自评报告`,
    blocks: profile.report.sections.flatMap((heading, at): readonly Block[] => [
      { kind: 'heading', text: numberHeading(at + 1, heading) },
      ...linesFor(heading, document).map((text): Block => ({ kind: 'text', text })),
    ]),
  };
}

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
  if (format === 'md') return lettersMarkdown(reports);
  if (format === 'html') return lettersHtml(reports);
  return lettersDocx(reports, documents[0] ? dayOf(documents[0]) : new Date(0));
}
