import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { dayOf } from '../../export/exported.js';
import { valueOf } from '../../language/field.js';
import { type Block, type Letter, numberedBelow, numberHeading } from '../letter/letter.js';
import { lettersDocx } from '../letter/letter-docx.js';
import { lettersHtml } from '../letter/letter-html.js';
import { lettersMarkdown } from '../letter/letter-markdown.js';
import { outlineOf, type Section } from './outline.js';
import { tellSection } from './parts.js';
import { gap, tighten, withoutCode, withoutEnd } from './said.js';

/** The formats that the written report comes in. */
export const selfReportFormats = ['docx', 'html', 'md'] as const;
/** One of these. */
export type SelfReportFormat = (typeof selfReportFormats)[number];

/** A draft of the report that goes out with the form: in the language of the form, whoever asks. */
function selfReport(document: DocumentAnalysis): Letter {
  const outline = outlineOf(document);
  return {
    locale: 'zh-CN',
    title: tighten(titleOf(document)),
    blocks: outline.flatMap((section, at): readonly Block[] => [
      headingOf(section, outline.slice(0, at)),
      ...(isAbove(section, outline[at + 1])
        ? []
        : tellSection(section, document, outline).map((text): Block => ({ kind: 'text', text: tighten(text) }))),
    ]),
  };
}

/** The year stands once, also where the name of the project begins with it. */
function titleOf({ evaluation, context: { year } }: DocumentAnalysis): string {
  const who = withoutCode(
    withoutEnd(valueOf(evaluation.project) ?? valueOf(evaluation.organization) ?? gap('单位名称')),
  );
  return `${year === undefined || who.startsWith(String(year)) ? '' : `${year} 年度`}${who}绩效自评报告`;
}

const isAbove = ({ level }: Section, next: Section | undefined): boolean => next !== undefined && next.level > level;

/** Numbered within what holds it. */
function headingOf({ level, title }: Section, before: readonly Section[]): Block {
  const outer = before.findLastIndex(each => each.level < level);
  const position = before.slice(outer + 1).filter(each => each.level === level).length + 1;
  if (level === 1) return { kind: 'heading', text: numberHeading(position, title) };
  if (level === 2) return { kind: 'subheading', text: numberedBelow(position, title) };
  return { kind: 'point', text: `${position}.${title}` };
}

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
