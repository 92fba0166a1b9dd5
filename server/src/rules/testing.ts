import { expect, test } from 'vitest';
import { type Analysis, analyze, type ProfileLookup } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { defaultProfileId } from '../profiles/index.js';
import { Sources } from '../workspace/sources.js';
import type { Locale } from '../text/locale.js';
import { applyEdits } from '../text/span.js';
import { check } from './check.js';
import type { Finding, Rule, World } from './rule.js';

const nowhere: World = { fileExists: () => undefined };

export interface RuleTest {
  readonly locale?: Locale;
  readonly world?: World;
  /** Whether a form that names no profile is left to the choice by its points; else it is scored by the reference form's. */
  readonly unstated?: true;
  /** The text after every preferred (else first) fix. */
  readonly fixed?: string;
}

/**
 * The one place where tests touch the rule interface. Under a line, `# ^^^^ error message` marks a finding at those characters
 * (a line that begins with `^` marks the first column); 💡 before the message says that it offers a fix. The message may be cut
 * short with `…`. Missing and unexpected findings both fail.
 */
export function checkRule(
  rule: Rule,
  name: string,
  annotated: string,
  { locale = 'zh-CN', world = nowhere, unstated, fixed }: RuleTest = {},
): void {
  test(`${rule.code}: ${name}`, () => {
    const text = strip(annotated);
    const findings = analyzeFiles(text, unstated ? profileLookup() : statedLookup).documents.flatMap(document =>
      rule.run(document, world),
    );
    expect(annotate(text, findings, locale, annotated)).toBe(annotated);
    if (fixed !== undefined)
      expect(
        applyEdits(
          text,
          findings.flatMap(finding => fixOf(finding)?.edits ?? []),
        ),
      ).toBe(fixed);
  });
}

/** The analysis of a file written together with its sources: each of those begins with `#- path`, the file itself is 本表.perf.yaml. */
export function analyzeFiles(text: string, profiles: ProfileLookup = statedLookup): Analysis {
  const [main = '', ...parts] = text.split(/^#- /m);
  const url = (path: string): string => new URL(path, 'file:///').href;
  const files = new Map(
    parts.map(part => [url(part.slice(0, part.indexOf('\n')).trim()), part.slice(part.indexOf('\n') + 1)]),
  );
  const read = (uri: string): string | undefined => files.get(uri);
  return analyze(
    main,
    new Sources(
      { read, list: () => [...files.keys()], mayRead: () => true, imported: () => ({ problem: 'not-here' }) },
      () => profiles,
    ).surroundings(url('本表.perf.yaml')),
  );
}

/** Rules are tried under the reference form's profile where a text names none, as if whoever asks had named it. */
const statedLookup: ProfileLookup = (reference = defaultProfileId) => profileLookup()(reference);

/** The codes of everything the rules say of a text, in the order of their places. */
export const codesOf = (text: string): readonly string[] =>
  check(analyzeFiles(text)).findings.map(({ rule }) => rule.code);

const caretLine = /^(?:# *)?\^+ /;

/** The text without its caret lines. */
export const strip = (annotated: string): string =>
  annotated
    .split('\n')
    .filter(line => !caretLine.test(line))
    .join('\n');

const fixOf = (finding: Finding): ReturnType<Finding['fixes']>[number] | undefined =>
  finding.fixes().find(fix => fix.preferred) ?? finding.fixes()[0];

/** The text with a caret line under each line that has findings; a message is cut short where the expected one is. */
export function annotate(text: string, findings: readonly Finding[], locale: Locale, expected: string): string {
  const cut = expected
    .split('\n')
    .filter(line => caretLine.test(line) && line.endsWith('…'))
    .map(line => line.slice(0, -1));
  const shorten = (line: string): string => {
    const found = cut.find(prefix => line.startsWith(prefix));
    return found === undefined ? line : `${found}…`;
  };
  let offset = 0;
  return text
    .split('\n')
    .flatMap(line => {
      const from = offset;
      offset += line.length + 1;
      const here = findings
        .filter(({ span }) => from <= span.start && span.start < offset)
        .sort((a, b) => a.span.start - b.span.start);
      return [line, ...here.map(finding => shorten(caret(finding, from, line, locale)))];
    })
    .join('\n');
}

function caret(finding: Finding, lineStart: number, line: string, locale: Locale): string {
  const column = finding.span.start - lineStart;
  const width = Math.max(1, Math.min(finding.span.end, lineStart + line.length) - finding.span.start);
  const prefix = column === 0 ? '' : `#${' '.repeat(column - 1)}`;
  return `${prefix}${'^'.repeat(width)} ${finding.severity} ${finding.fixes().length > 0 ? '💡 ' : ''}${finding.message(locale)}`;
}
