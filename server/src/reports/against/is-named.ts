import type { Analysis } from '../../analysis/analysis.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { valueOf } from '../../language/field.js';
import type { ReportText } from './against.js';
import { foldSentence } from './mentions.js';

/** Whether a report names the project of a form, or the unit of a form that has none: which of many forms it is about. */
export function isNamedIn({ lines }: ReportText, analysis: Analysis): boolean {
  const text = foldSentence(lines.join('\n'));
  return analysis.documents.filter(isEvaluation).some(({ evaluation: { project, organization } }) => {
    const name = foldSentence(valueOf(project) ?? valueOf(organization) ?? '');
    const short = name.replace(/(?:项目|工程|专项|资金|经费){1,3}$/u, '');
    return name === '' || text.includes(short.length > 3 ? short : name);
  });
}
