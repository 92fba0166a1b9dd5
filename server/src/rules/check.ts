import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { rules } from './index.js';
import type { Finding, Rule, Severity, World } from './rule.js';
import { suppress, type Suppressed } from './suppress.js';

/** Settings of the editor or command line, per rule code. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface CheckOptions {
  readonly settings?: RuleSettings;
  readonly world?: World;
  /** Told of a rule that threw; the rule costs itself alone. */
  readonly onError?: (code: string, error: unknown) => void;
}

export interface Checked {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** What `# perf-ignore` comments silence, with their reasons; for reports. */
  readonly suppressed: readonly Suppressed[];
}

const nowhere: World = { fileExists: () => undefined };

/** Everything the rules have to say of a text. */
export function check(analysis: Analysis, options: CheckOptions = {}): Checked {
  const perDocument = analysis.documents.map(document => checkDocument(document, options));
  return {
    findings: perDocument.flatMap(({ findings }) => findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    suppressed: perDocument.flatMap(({ suppressed }) => suppressed),
  };
}

/** The rules about comments run last: they speak of what the comments silenced. A comment for a rule that is off is no news. */
function checkDocument(document: DocumentAnalysis, options: CheckOptions): Checked {
  const aboutComments = (rule: Rule): boolean => rule.group === 'suppression';
  const found = rules.filter(rule => !aboutComments(rule)).flatMap(rule => run(rule, document, options));
  const { findings, suppressed, ignores } = suppress(found, document, rules.map(rule => rule.code));
  const heard = ignores.filter(({ code }) => options.settings?.[code ?? ''] !== 'off');
  const world = { fileExists: (path: string) => (options.world ?? nowhere).fileExists(path), ignores: heard };
  return { findings: [...findings, ...rules.filter(aboutComments).flatMap(rule => run(rule, document, { ...options, world }))], suppressed };
}

function run(rule: Rule, document: DocumentAnalysis, { settings = {}, world = nowhere, onError }: CheckOptions): Finding[] {
  const setting = settings[rule.code];
  if (setting === 'off') return [];
  try {
    const found = rule.run(document, world);
    return setting ? found.map(finding => ({ ...finding, severity: setting })) : found;
  } catch (error) {
    onError?.(rule.code, error);
    return [];
  }
}
