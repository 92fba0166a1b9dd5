import { ruleLink } from '../messages/rule-link.js';
import type { RuleMeta, Severity } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import type { LocatedFinding, Range, SuppressedFinding } from './located.js';
import { jsonItems, type ReportFormat, type Unread } from './report-format.js';
import { rulePage } from './rule-page.js';

/** What the log says beside the findings. */
export interface SarifOptions {
  /** Every rule that may have spoken. */
  readonly rules: readonly RuleMeta[];
  /** The tool's version. */
  readonly version: string;
  readonly locale: Locale;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A SARIF 2.1.0 log of one run. What comments silence is in it, with its reason as the justification. */
export function sarifFindings({ rules, version, locale }: SarifOptions): ReportFormat {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const driver = {
    name: 'perf-yaml',
    version,
    semanticVersion: version,
    language: locale,
    rules: rules.map(rule => descriptor(rule, locale)),
  };
  const [open = ''] = JSON.stringify(log(driver, locale), null, 2).split(`"${here}"`);
  return {
    piece: ({ findings, suppressed }) =>
      jsonItems(
        [...findings, ...suppressed].map(finding => result(finding, indexes.get(finding.code))),
        4,
      ),
    frame: { open: `${open.trimEnd()}\n`, between: ',\n', last: `\n${' '.repeat(6)}`, none: open.trimEnd() },
    close: (_, unread) => {
      const invocations = unread.length > 0 ? [invocationOf(unread)] : undefined;
      const [, close = ''] = JSON.stringify(log({}, locale, invocations), null, 2).split(`"${here}"`);
      return `${close.trimStart()}\n`;
    },
  };
}

/** Stands where the results go. */
const here = '…';

const log = (driver: object, locale: Locale, invocations?: readonly object[]): object => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [{ tool: { driver }, language: locale, columnKind: 'utf16CodeUnits', results: [here], invocations }],
});

/** A run that could not look at everything. */
const invocationOf = (unread: readonly Unread[]): object => ({
  executionSuccessful: false,
  toolExecutionNotifications: unread.map(({ name, why }) => ({
    level: 'error',
    message: { text: `${name}: ${why}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(name) } } }],
  })),
});

const descriptor = (rule: RuleMeta, locale: Locale): object => ({
  id: rule.code,
  shortDescription: { text: rule.title[locale] },
  fullDescription: { text: rule.doc.what[locale] },
  help: {
    text: [rule.doc.what[locale], rule.doc.why[locale], rule.doc.how[locale]].join('\n\n'),
    markdown: rulePage(rule, locale),
  },
  helpUri: ruleLink(rule.code, locale),
  defaultConfiguration: { level: levels[rule.severity] },
  properties: { tags: [rule.group] },
});

function result(finding: LocatedFinding | SuppressedFinding, ruleIndex: number | undefined): object {
  const { file, code, severity, message, range, related } = finding;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...location(place.file, place.range),
        message: { text: place.message },
      })),
    }),
    ...('reason' in finding && {
      suppressions: [{ kind: 'inSource', ...(finding.reason !== undefined && { justification: finding.reason }) }],
    }),
  };
}

const location = (file: string, { start, end }: Range): object => ({
  physicalLocation: {
    artifactLocation: { uri: fileUri(file) },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  },
});

/** A path as a URI reference: relative ones stay relative, absolute ones become `file:` URIs. */
export function fileUri(file: string): string {
  const path = file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (/^[a-z]:\//i.test(file)) return `file:///${file.slice(0, 2)}${path.slice(path.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${path}` : path.replace(/^(?:\.\/)+/, '');
}
