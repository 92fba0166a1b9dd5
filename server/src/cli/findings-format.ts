import { githubFindings } from '../reports/findings-github.js';
import { jsonFindings } from '../reports/findings-json.js';
import { junitFindings } from '../reports/findings-junit.js';
import { sarifFindings } from '../reports/findings-sarif.js';
import { textFindings } from '../reports/findings-text.js';
import type { ReportFormat } from '../reports/report-format.js';
import { rules } from '../rules/index.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import { paintWhere } from './terminal.js';

/** Everything a report's format depends on, as plain data. */
export interface FormatSetup {
  readonly format: string;
  readonly failOn: Severity;
  readonly locale: Locale;
  readonly version: string;
  readonly colours: boolean;
}

/** The format in which findings are written. */
export function formatOf({ format, failOn, locale, version, colours }: FormatSetup): ReportFormat {
  switch (format) {
    case 'json':
      return jsonFindings;
    case 'sarif':
      return sarifFindings({ rules, version, locale });
    case 'github':
      return githubFindings;
    case 'junit':
      return junitFindings(failOn);
    default:
      return textFindings(locale, paintWhere(colours));
  }
}
