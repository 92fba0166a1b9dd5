import { type Analysis, analyze } from '../../server/src/analysis/analysis.js';
import { profileLookup } from '../../server/src/analysis/lookup.js';
import { scorecardJson } from '../../server/src/reports/scorecard-json.js';
import { check } from '../../server/src/rules/check.js';

/** The engine as every edge uses it, with the built-in profiles and no files around. */
export const analyzed = (text: string): Analysis => analyze(text, { profile: profileLookup() });

/** A finding as far as it must not depend on how the same content is written. */
export interface Seen {
  readonly code: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
}

export function findingsIn(text: string): Seen[] {
  return check(analyzed(text)).findings.map(({ rule, severity, span, message }) => ({
    code: rule.code,
    severity,
    ...span,
    text: text.slice(span.start, span.end),
    message: message('zh-CN'),
  }));
}

/** Every computed number of a text, without places. */
export function scoresIn(text: string): unknown {
  return scorecardJson(analyzed(text), '').map(({ indicators, ...rest }) => ({
    ...rest,
    indicators: indicators.map(({ line: _line, ...row }) => row),
  }));
}
