import type { Analysis, DocumentAnalysis, Edited } from '../analysis/analysis.js';
import type { Stage } from '../language/evaluation.js';
import { Lines } from '../text/lines.js';
import { rules } from './index.js';
import { ignoreUnused } from './suppression/ignore-unused.js';
import { ignoreWithoutReason } from './suppression/ignore-without-reason.js';
import { speaksAt } from './stages.js';
import { BatchFold, batchDigest } from './support/batch.js';
import type { PlaceInFile } from './rule.js';
import type { Finding, OnError, Rule, Severity, World, WrittenText } from './rule.js';
import { hollowTogether } from './support/hollow.js';
import { nameFinding } from './support/named.js';
import { Quiet } from './support/quiet.js';
import { suppress, type Suppressed } from './support/suppress.js';

/** Settings of the editor or command line, per rule code. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What rules are run with. */
export interface CheckOptions {
  readonly settings?: RuleSettings | undefined;
  readonly world?: World;
  /** Told of a rule that threw; the rule costs itself alone. */
  readonly onError?: OnError | undefined;
  /** Whether the file is one of a batch, which is looked at together by whoever asks. */
  readonly apart?: boolean;
  /** Given where the text is edited: rules that found nothing in an earlier version, under the same settings, are not asked in vain. */
  readonly edited?: Edited | undefined;
}

/** What the rules found. */
export interface Checked {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** What `# perf-ignore` comments silence, with their reasons; for reports. */
  readonly suppressed: readonly Suppressed[];
}

const nowhere: World = { fileExists: () => undefined };

/** Everything the rules have to say of a text. */
export function check(analysis: Analysis, options: CheckOptions = {}): Checked {
  const lines = linesOf(analysis.text);
  const together = withBatch(analysis, options);
  const quiet = options.edited && Quiet.of(analysis, options.edited.before);
  const all = analysis.documents.map(document => checkDocument(document, together, lines, quiet));
  const perDocument = all.length > 1 ? hollowTogether(analysis.documents, all) : all;
  return {
    findings: perDocument
      .flatMap(({ findings }) => findings)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    suppressed: perDocument.flatMap(({ suppressed }) => suppressed),
  };
}

/** The evaluations of one file are a batch by themselves. */
function withBatch({ documents }: Analysis, options: CheckOptions): CheckOptions {
  if (options.apart || documents.length < 2) return options;
  const fold = new BatchFold<PlaceInFile>();
  for (const document of documents) {
    const { unit, items } = batchDigest(document);
    const placed = items.map(item => ({ ...item, place: { document: document.index, span: item.place } }));
    fold.add({ unit, items: placed }, '');
  }
  const { world = nowhere } = options;
  return { ...options, world: { ...lookingAround(world), batch: fold.found() } };
}

const lookingAround = (world: World): World => ({
  fileExists: path => world.fileExists(path),
  isEmpty: path => world.isEmpty?.(path) === true,
});

function checkDocument(
  document: DocumentAnalysis,
  options: CheckOptions,
  lines: () => Lines,
  quiet: Quiet | undefined,
): Checked {
  const found: Finding[] = [];
  const ask = (rule: Rule, place: number): readonly Finding[] =>
    quiet && !rule.looksAround
      ? quiet.ask(place, watched => run(rule, watched, options))
      : run(rule, document, options);
  for (const [place, rule] of speakingAt[document.context.stage].entries())
    for (const finding of ask(rule, place)) found.push(nameFinding(finding, document));
  return heed(found, document, options, lines);
}

/** What only a batch finds is no news in one file. */
const ofBatches: ReadonlySet<string> = new Set(rules.filter(({ group }) => group === 'batch').map(({ code }) => code));

/** The lines of a text, counted when they are first asked for. */
function linesOf(text: string): () => Lines {
  let lines: Lines | undefined;
  return () => (lines ??= new Lines(text));
}

/** All but those about comments. */
const aboutForms = rules.filter(({ group }) => group !== 'suppression');

const speakingAt: Readonly<Record<Stage, readonly Rule[]>> = {
  target: aboutForms.filter(rule => speaksAt('target', rule)),
  monitoring: aboutForms.filter(rule => speaksAt('monitoring', rule)),
  'self-evaluation': aboutForms,
};

const codes = rules.map(rule => rule.code);

/** Takes out what the comments silence. The rules about comments run last: they speak of what was silenced. A comment for a rule that is off is no news. */
export function heed(
  found: readonly Finding[],
  text: WrittenText,
  options: CheckOptions,
  lines = linesOf(text.text),
): Checked {
  const { findings, suppressed, ignores } = suppress(found, text, codes, lines);
  const heard = ignores.filter(
    ({ code, used }) => (used || !ofBatches.has(code ?? '')) && options.settings?.[code ?? ''] !== 'off',
  );
  const { settings, onError } = options;
  const told = { settings, world: { ignores: heard, ...lookingAround(options.world ?? nowhere) }, onError };
  return {
    findings: [...findings, ...[ignoreUnused, ignoreWithoutReason].flatMap(rule => run(rule, text, told))],
    suppressed,
  };
}

/** No settings: every rule in its own severity. */
const asWritten: RuleSettings = {};

/** What one rule says under the settings. */
export function run<Text extends WrittenText>(
  rule: Rule<Text>,
  text: Text,
  { settings = asWritten, world = nowhere, onError }: CheckOptions,
): readonly Finding[] {
  try {
    if (settings !== asWritten && settings[rule.code] === 'off') return [];
    const found = rule.run(text, world, onError);
    return settings === asWritten || found.length === 0 ? found : found.flatMap(finding => asSet(finding, settings));
  } catch (error) {
    onError?.(rule.code, error);
    return [];
  }
}

/** A finding in the severity that the settings give its rule; nothing where they turn it off. */
export function asSet(finding: Finding, settings: RuleSettings): Finding[] {
  const setting = settings[finding.rule.code];
  return setting === 'off' ? [] : [setting ? { ...finding, severity: setting } : finding];
}
