import type { DocumentAnalysis } from '../analysis/analysis.js';
import { kept } from '../incremental/kept.js';
import type { Locale, Words } from '../text/locale.js';
import { abridge } from '../text/shorten.js';
import { contains, type Edit, type Span } from '../text/span.js';
import type { Comment } from '../yaml/tree.js';
import { misspeltIn } from './misspelt.js';
import { unreadRows } from './unread-rows.js';

/** How much a finding matters. */
export type Severity = 'error' | 'warning' | 'info';

/** The headings under which rules stand, in their order; the rules of each lie in a folder of its name. */
export const ruleGroups = [
  'reading',
  'profile',
  'weights',
  'scores',
  'targets',
  'units',
  'money',
  'explanations',
  'structure',
  'standards',
  'quality',
  'approved',
  'monitoring',
  'roll-up',
  'review',
  'batch',
  'suppression',
] as const;

/** The groups of rules, in the order of the pages. */
export type RuleGroup = (typeof ruleGroups)[number];

/** What is known of a rule before it runs. */
export interface RuleMeta {
  /** Permanent. */
  readonly code: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Where it looks at what was reached, spent or claimed although its group does not, or the other way round: whether it waits for the self-evaluation. */
  readonly ofResults?: boolean | undefined;
  /** A few words: 得分与计算不符. */
  readonly title: Words;
  readonly doc: RuleDoc;
  /** Whole files. Shown in the documentation and run as tests: each `bad` yields exactly one finding of this rule, each `good` none. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

/** A rule's page. */
export interface RuleDoc {
  /** What is wrong when it speaks up. */
  readonly what: Words;
  /** Why it matters, and the clause or practice behind it. */
  readonly why: Words;
  /** What to do about it; for a rule without a fix, also why there is none. */
  readonly how: Words;
}

/** What a rule about the writing itself looks at: it speaks of profile files too. */
export type WrittenText = Pick<DocumentAnalysis, 'index' | 'span' | 'text' | 'problems' | 'comments'>;

/** What one rule file says. `State` is what `check` learned; message and fixes are told from it, never found out again. */
export interface RuleSpec<State, Document extends WrittenText = DocumentAnalysis> extends RuleMeta {
  /** Whether it speaks of what the file has in all; where a limit ended reading nobody knows that, and the limit has been reported. */
  readonly needsWhole?: boolean;
  /** Whether it speaks all the same where import could not read some rows, and says so; the others of its kind are silent then. */
  readonly tellsUnread?: boolean;
  /** The keys, by their English names, that it misses: where one stands there misspelt, that is said of the word alone. */
  readonly misses?: readonly string[];
  readonly message: Readonly<Record<Locale, (state: State) => string>>;
  check(document: Document, world: World): Iterable<Hit<State>>;
  fixes?(state: State, document: Document): readonly Fix[];
}

/** What a rule may ask of the world outside its file. */
export interface World {
  /** Whether a file named in this one is there; `undefined` where that cannot be told. */
  fileExists(path: string): boolean | undefined;
  /** Whether what is there is a file or a folder with nothing in it. */
  isEmpty?(path: string): boolean;
  /** What several evaluations show together, each at its first place; where they are looked at together. */
  readonly batch?: readonly BatchFound<PlaceInFile>[];
  /** The file's `# perf-ignore` comments, once it is known what each of them silences; the rules about them run last. */
  readonly ignores?: readonly Ignore[];
}

/** A place in one of a file's documents. */
export interface PlaceInFile {
  readonly document: number;
  readonly span: Span;
}

/** What a batch is looked through for. */
export type BatchCode = 'text-shared' | 'deduction-unequal';

/** What a batch shows that no form does by itself; it stands at the first place. */
export interface BatchFound<Place> {
  readonly code: BatchCode;
  /** The text or the reason, cut short. */
  readonly words: string;
  /** How many units. */
  readonly units: number;
  /** Per cent of the score that were taken off, each that was. */
  readonly shares: readonly number[];
  readonly first: Place;
  readonly others: readonly Place[];
}

/** One `# perf-ignore CODE: reason`. */
export interface Ignore {
  readonly comment: Comment;
  /** `undefined` where the comment names none. */
  readonly code: string | undefined;
  readonly reason: string | undefined;
  /** Whether it silences a finding. */
  readonly used: boolean;
  /** Whether there is a rule of that code. */
  readonly known: boolean;
  /** The codes that may have been meant, where there is no such rule. */
  readonly suggestions: readonly string[];
}

/** What a rule found, and where; message and fixes are told from `state`. */
export interface Hit<State> {
  readonly span: Span;
  readonly state: State;
  /** Where one finding of the rule is milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
}

/** Another place that a finding speaks of. */
export interface Related {
  /** The file it stands in, where that is another one. */
  readonly uri?: string;
  readonly span: Span;
  readonly words: Words;
}

/** A change that would put a finding right. */
export interface Fix {
  /** What it does, with the numbers: 采用计算得分 3.75. */
  readonly title: Words;
  readonly edits: readonly Edit[];
  /** The one to offer first. */
  readonly preferred?: boolean;
  /** Whether it can be applied unseen to every finding at once, because it cannot be wrong. */
  readonly safe?: boolean;
}

/** Told what went wrong in the rule of a code. */
export type OnError = (code: string, error: unknown) => void;

/** A rule with its `State` sealed inside, so that rules of different states sit in one list. */
export interface Rule<Document extends WrittenText = DocumentAnalysis> extends RuleMeta {
  /** Whether it asks anything of the world outside its file. */
  readonly looksAround: boolean;
  /** `onError` is told where a message or a fix of a finding cannot be made; the finding stays. */
  run(document: Document, world: World, onError?: OnError): readonly Finding[];
}

/** What is told to people of a hit. */
export interface Finding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
  readonly span: Span;
  readonly document: number;
  readonly related: readonly Related[];
  message(locale: Locale): string;
  /** Worked out only when someone asks for the light bulb. */
  fixes(): readonly Fix[];
}

export function defineRule<State, Document extends WrittenText = DocumentAnalysis>(
  spec: RuleSpec<State, Document>,
): Rule<Document> {
  const { code, group, severity, ofResults, title, doc, examples } = spec;
  const meta: RuleMeta = { code, group, severity, ofResults, title, doc, examples };
  // no two specs are of one shape: what each run asks of them is asked once
  const { needsWhole, tellsUnread, misses } = spec;
  const check = spec.check.bind(spec);
  // written out, so that all rules are of one shape where they are run
  return {
    code,
    group,
    severity,
    ofResults,
    title,
    doc,
    examples,
    looksAround: spec.check.length > 1,
    run: (document, world, onError) => {
      const { isCut, unread } = needsWhole ? lackOf(document) : none;
      if (isCut) return nothing;
      if (unread.length > 0 && !tellsUnread) return nothing;
      const misspelt = misses && isForm(document) ? misspeltIn(document, misses) : nothing;
      if (misspelt.length > 0 && needsWhole) return nothing;
      // at a keystroke a hundred rules have nothing to say
      let found: Finding[] | undefined;
      for (const hit of check(document, world))
        if (!misspelt.some(owner => contains(owner, hit.span.start)))
          (found ??= []).push(findingOf({ spec, meta, hit, document, unread, onError }));
      return found ?? nothing;
    },
  };
}

const nothing: readonly never[] = [];
/** Whether a text that rules look at is an evaluation, not a profile. */
export const isForm = (document: WrittenText | DocumentAnalysis): document is DocumentAnalysis =>
  'evaluation' in document;

interface Found<State, Document extends WrittenText> {
  readonly spec: RuleSpec<State, Document>;
  readonly meta: RuleMeta;
  readonly hit: Hit<State>;
  readonly document: Document;
  /** What import could not read, where the rule speaks of what the file has in all. */
  readonly unread: readonly Comment[];
  readonly onError: OnError | undefined;
}

function findingOf<State, Document extends WrittenText>(found: Found<State, Document>): Finding {
  const { spec, meta, hit, document, unread, onError } = found;
  const severity = hit.severity ?? spec.severity;
  const isInDoubt = unread.length > 0 && severity !== 'info';
  const orElse = <T>(make: () => T, otherwise: T): T => {
    try {
      return make();
    } catch (error) {
      onError?.(spec.code, error);
      return otherwise;
    }
  };
  return {
    rule: meta,
    severity: isInDoubt ? 'warning' : severity,
    span: hit.span,
    document: document.index,
    related: [...(hit.related ?? []), ...(isInDoubt ? unread.map(whatIsUnread) : [])],
    message: locale =>
      orElse(() => {
        const sentence = spec.message[locale](hit.state);
        return abridge(isInDoubt ? `${sentence}${mayLackIt(unread.length)[locale]}` : sentence, longestMessage);
      }, untold[locale](spec.title[locale])),
    fixes: () => orElse(() => (isInDoubt && severity === 'error' ? [] : (spec.fixes?.(hit.state, document) ?? [])), []),
  };
}

/** What the rule says may only be so because of what import could not read. */
const mayLackIt = (count: number): Words => ({
  'zh-CN': `导入时另有 ${count} 处没有读出，留在注释里，可能就差在那里，请先补录。`,
  en: ` Import left ${count === 1 ? 'one thing' : `${count} things`} unread in comments, which may be what is lacking: enter that first.`,
});

const whatIsUnread = ({ span }: Comment): Related => ({
  span,
  words: { 'zh-CN': '导入时没有读出的内容', en: 'What import could not read' },
});

/** What is left to say where the words fail. */
const untold: Readonly<Record<Locale, (title: string) => string>> = {
  'zh-CN': title => `${title}。说明没能生成，是程序出错，请反馈。`,
  en: title => `${title}. The explanation failed, which is an error of this program: please report it.`,
};

/** What a file says may be endless; what is said of it is not. */
export const longestMessage = 1000;

/** What a file may lack of what it has in all. */
interface Lack {
  /** Whether a limit ended reading. */
  readonly isCut: boolean;
  /** What import could not read. */
  readonly unread: readonly Comment[];
}

const none: Lack = { isCut: false, unread: nothing };

/** Found out once: every second rule asks. */
function lackOf(document: WrittenText): Lack {
  const known = lacks.of(document);
  if (known) return known;
  const lack = { isCut: limitsIn(document.problems).length > 0, unread: unreadRows(document.comments) };
  lacks.keep(document, lack);
  return lack;
}

const lacks = kept<WrittenText, Lack>();

/** The limits at which reading ended. */
export const limitsIn = (problems: WrittenText['problems']): WrittenText['problems'] =>
  problems.filter(problem => problem.kind === 'syntax' && problem.reason.startsWith('limit-'));
