import { safeEdits } from '../reports/safe-fixes.js';
import { lineBreak } from '../language/edit.js';
import type { Evaluation } from '../language/evaluation.js';
import type { Finding, Fix } from '../rules/rule.js';
import { mayBeSilenced, reasonToGive } from '../rules/support/suppress.js';
import type { Lines } from '../text/lines.js';
import type { Locale, Words } from '../text/locale.js';
import { rememberAtHome } from '../incremental/moved.js';
import { type Edit, overlaps, type Span } from '../text/span.js';
import type { ClaimsAfter } from './claims-after.js';
import { isInsideText } from './place.js';

/** A file as far as comments and values go: an evaluation's analysis, or a profile's file. */
export interface WrittenFile {
  readonly text: string;
  readonly documents: readonly { readonly evaluation: Pick<Evaluation, 'root'> }[];
}

/** A change that the light bulb offers. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.perf-yaml' | 'refactor.rewrite';
  /** What it puts right; a fix of everything belongs to no one finding. */
  readonly finding: Finding | undefined;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** Nobody reads a longer list; what a large selection has in common is put right by fixing all: findings. */
const mostOffered = 100;

/** The fixes of the findings that a span touches, the preferred ones first, and for each the way to silence it. */
export function quickFixes(
  analysis: WrittenFile,
  lines: Lines,
  findings: readonly Finding[],
  span: Span,
  locale: Locale,
  claims: ClaimsAfter = () => false,
): readonly Action[] {
  const here = findings.filter(finding => overlaps(finding.span, span)).slice(0, mostOffered);
  const fixes = here.flatMap(finding => finding.fixes().map(fix => fixAction(finding, fix, locale, claims)));
  const silencers = here.filter(mayBeSilenced).flatMap(finding => silence(analysis, lines, finding, locale) ?? []);
  return toldApart([...preferredFirst(fixes), ...silencers], lines, locale);
}

const preferredFirst = (fixes: readonly Action[]): readonly Action[] => [
  ...fixes.filter(({ preferred }) => preferred),
  ...fixes.filter(({ preferred }) => !preferred),
];

/** Where several rows are selected, the same words for different findings say which line they are about. */
function toldApart(actions: readonly Action[], lines: Lines, locale: Locale): readonly Action[] {
  const counts = new Map<string, number>();
  for (const { title } of actions) counts.set(title, (counts.get(title) ?? 0) + 1);
  return actions.map(action =>
    action.finding && (counts.get(action.title) ?? 0) > 1
      ? { ...action, title: action.title + words.line[locale](lines.lineOf(action.finding.span.start) + 1) }
      : action,
  );
}

/** Every safe fix at once; of two that touch the same characters the first one. Nothing where there is none. */
export function fixAll(
  findings: readonly Finding[],
  locale: Locale,
  claims: ClaimsAfter = () => false,
): Action | undefined {
  const edits = allSafe(findings).value;
  if (edits.length === 0) return undefined;
  const title = words.fixAll[locale] + (claims(edits) ? words.redo[locale] : '');
  return { title, kind: 'source.fixAll.perf-yaml', finding: undefined, preferred: false, edits };
}

/** Worked out once for each list of findings: editors ask with every move of the cursor. */
const allSafe = rememberAtHome((findings: readonly Finding[]): readonly Edit[] => safeEdits(findings).edits);

/** A fix that makes claims wrong which are right now says so: nobody is to apply it and be accused of a score. */
const fixAction = (
  finding: Finding,
  { title, edits, preferred = false }: Fix,
  locale: Locale,
  claims: ClaimsAfter,
): Action => ({
  title: title[locale] + (claims(edits, finding) ? words.redo[locale] : ''),
  kind: 'quickfix',
  finding,
  preferred,
  edits,
});

/** A `# perf-ignore` comment on a line of its own above, or at the line's end where a line above would become part of a value. */
function silence({ text, documents }: WrittenFile, lines: Lines, finding: Finding, locale: Locale): Action | undefined {
  const { code, title } = finding.rule;
  const line = lines.lineOf(finding.span.start);
  const start = lines.start(line);
  if (text.slice(start, lines.end(line)).includes('perf-ignore')) return undefined;
  const roots = documents.flatMap(({ evaluation }) => evaluation.root ?? []);
  if (roots.some(root => isInsideText(root, start))) return undefined;
  const from = start === 0 && text.startsWith('\ufeff') ? 1 : start;
  const indent = /^[ \t\u3000]*/.exec(text.slice(from, lines.end(line)))?.[0].replace(/\u3000/g, '') ?? '';
  const comment = `${indent}# perf-ignore ${code}: ${reasonToGive[locale]}${lineBreak(text)}`;
  return {
    title: words.silence[locale](title[locale]),
    kind: 'quickfix',
    finding,
    preferred: false,
    edits: [{ span: { start: from, end: from }, text: comment }],
  };
}

const words = {
  fixAll: { 'zh-CN': '修正全部可自动修正的问题', en: 'Fix everything that can be fixed automatically' },
  redo: { 'zh-CN': '（填报得分将需重填）', en: ' (claimed scores will have to be redone)' },
  line: {
    'zh-CN': (line: number) => `（第 ${line} 行）`,
    en: (line: number) => ` (line ${line})`,
  },
  silence: {
    'zh-CN': (title: string) => `注明理由，不再提示“${title}”`,
    en: (title: string) => `Give a reason and silence “${title}”`,
  },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
