import type { PlaceInBatch } from '../../reports/batch-digests.js';
import type { FileReport } from '../../reports/located.js';
import { rules } from '../../rules/index.js';
import type { BatchFound } from '../../rules/rule.js';
import { batchMessages } from '../../rules/batch/messages.js';
import type { Locale } from '../../text/locale.js';

/** What a batch shows as a report of the file where it first stands. */
export function batchReport(found: BatchFound<PlaceInBatch>, locale: Locale): FileReport {
  const { code, first, others } = found;
  const related = others.map(({ file, range }) => ({ file, range, message: here[locale] }));
  const severity = rules.find(rule => rule.code === code)?.severity ?? 'warning';
  const message = batchMessages[code][locale](found);
  return {
    file: first.file,
    findings: [{ ...first, code, severity, message, fixable: false, safe: false, related }],
    suppressed: [],
  };
}

const here = { 'zh-CN': '这里也是', en: 'Here too' };
