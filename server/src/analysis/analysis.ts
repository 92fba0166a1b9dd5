import { readEvaluation } from '../language/read.js';
import type { Evaluation } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { evaluationSyntax } from '../language/syntax.js';
import { type Choice, chooseProfile } from '../profiles/choose.js';
import { defaultProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { printedPoints } from './printed.js';
import { readMoney } from '../quantity/money.js';
import { hasPoints } from '../scoring/points.js';
import { stageOf } from '../scoring/stage.js';
import type { RatingContext } from '../scoring/context.js';
import type { Digest, ResolvedSource } from '../scoring/resolved-source.js';
import { rate } from '../scoring/rate.js';
import type { Scorecard } from '../scoring/scorecard.js';
import type { Span } from '../text/span.js';
import { parseYaml } from '../yaml/parse.js';
import type { Comment, Parsed, SyntaxProblem, TreeDocument } from '../yaml/tree.js';

/** Everything known about one text under its profiles. Pure, immutable, computed once per version, shared by all readers. */
export interface Analysis {
  readonly text: string;
  /** The text as parsed, for the next version of it. */
  readonly parsed: Parsed;
  /** At least one; each is an evaluation of its own. */
  readonly documents: readonly DocumentAnalysis[];
}

/** All that is known of one document of a stream. */
export interface DocumentAnalysis {
  readonly index: number;
  readonly span: Span;
  /** The whole stream's text; spans count in it. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  readonly evaluation: Evaluation;
  /** The profile that scores it: the one it names, else the one that fits its points; the default where the one it names is not there. */
  readonly profile: Profile;
  /** Whether the file, or whoever asks, says which it is. */
  readonly profileStated: boolean;
  /** How it was chosen, where nobody says. */
  readonly profileChoice: Choice | undefined;
  /** What the file names as its profile and cannot be had. */
  readonly profileProblem: ProfileProblem | undefined;
  readonly context: RatingContext;
  readonly scorecard: Scorecard;
  /** The targets as approved; `undefined` where the file names none, or nobody can look. */
  readonly approved: ApprovedTargets | undefined;
}

/** What a file's targets were approved as: the form in the same place of the file it names. */
export interface ApprovedTargets {
  /** The file as named. */
  readonly file: string;
  readonly uri?: string;
  readonly form?: DocumentAnalysis;
  /** Why there is no form. */
  readonly problem?: ApprovedProblem;
}

/** `not-here`: a table of another format, where only our own files can be read; `unsaved`: named by a draft that lies nowhere yet. */
export type ApprovedProblem =
  'missing' | 'not-form' | 'outside' | 'itself' | 'not-utf8' | 'unreadable' | 'not-here' | 'unsaved';

/** Why an evaluation is not scored by the profile it names. */
export interface ProfileProblem {
  readonly span: Span;
  readonly reference: string;
  /**
   * `not-profile`: a path to another kind of file; `outside`: beyond what may be read; `broken`: there, but with errors; `not-utf8`, `unreadable`:
   * there, but without a text; `unsaved`: named by a draft that lies nowhere yet.
   */
  readonly reason: 'unknown' | 'missing' | 'not-profile' | 'outside' | 'broken' | 'not-utf8' | 'unreadable' | 'unsaved';
  /** How many errors a broken one has, and the zero-based line of the first. */
  readonly errors?: { readonly count: number; readonly line: number };
  /** The ids that would do. */
  readonly known: readonly string[];
}

/** What an analysis needs of the world outside its text. */
export interface Surroundings {
  /** Finds a profile by the id or path a file names; `undefined` asks for the one of files that name none, if there is one. */
  readonly profile: ProfileLookup;
  /** Leads from one entry of `sources` to the evaluations it names; without it a roll-up finds no source. */
  readonly source?: SourceLookup;
  /** Leads from `approved` to the file with the targets as approved. */
  readonly approved?: ApprovedLookup;
}

/** `undefined` while nobody can tell. */
export type ApprovedLookup = (reference: string) =>
  | (Omit<ApprovedTargets, 'form' | 'file'> & {
      readonly documents?: readonly DocumentAnalysis[];
    })
  | undefined;

/** What a reference leads to; of none, the profile that is assumed. `undefined` where nothing is found. */
export type ProfileLookup = (reference: string | undefined) => FoundProfile | undefined;

/** A profile, with what is wrong with the way to it. */
export interface FoundProfile {
  readonly profile: Profile;
  readonly problem?: Omit<ProfileProblem, 'span' | 'reference'>;
}

/** A path or glob as written; one result for each file it names, none where a glob matches nothing. */
export type SourceLookup = (reference: string) => readonly {
  readonly file: string;
  readonly uri?: string;
  readonly digests: readonly Digest[];
  readonly problem: ResolvedSource['problem'];
}[];

/** Given where a text is edited: what it shares with an earlier version of it is not worked out again. */
export interface Edited {
  readonly before: Analysis | undefined;
}

/** Total: any text has an analysis; it is the same whether or not the text is `edited`. */
export function analyze(text: string, surroundings: Surroundings, edited?: Edited): Analysis {
  const parsed = parseYaml(text, { ...evaluationSyntax, edited: edited && { before: edited.before?.parsed } });
  const contexts = edited?.before?.documents.map(({ context }) => context) ?? [];
  const isCut = parsed.problems.some(problem => problem.kind === 'syntax' && problem.reason.startsWith('limit-'));
  const problems = perDocument(parsed, parsed.problems);
  const comments = perDocument(parsed, parsed.comments);
  const remarks = ({ index }: TreeDocument): Remarks => ({
    problems: problems[index] ?? [],
    comments: comments[index] ?? [],
  });
  return {
    text,
    parsed,
    documents: parsed.documents.map(document =>
      analyzeDocument(text, document, remarks(document), surroundings, contexts, isCut),
    ),
  };
}

/** Things of a text, each with the document it stands in: what stands before the first belongs to that one. */
function perDocument<T extends { readonly span: Span }>({ documents }: Parsed, things: readonly T[]): readonly T[][] {
  const lists = documents.map((): T[] => []);
  let at = 0;
  for (const thing of things) {
    while (at > 0 && thing.span.start < (documents[at] as TreeDocument).span.start) at--;
    while (at + 1 < documents.length && thing.span.start >= (documents[at + 1] as TreeDocument).span.start) at++;
    lists[at]?.push(thing);
  }
  return lists;
}

/** What is said of a document beside what it says. */
type Remarks = Pick<DocumentAnalysis, 'problems' | 'comments'>;

function analyzeDocument(
  text: string,
  document: TreeDocument,
  { problems, comments }: Remarks,
  surroundings: Surroundings,
  contexts: readonly RatingContext[],
  isCut: boolean,
): DocumentAnalysis {
  const evaluation = readEvaluation(document);
  const { profile: reference } = evaluation;
  const found = surroundings.profile(valueOf(reference));
  const problem = found?.problem;
  const choice = found && !problem ? undefined : chooseProfile(printedPoints(evaluation), isCut);
  const profile = profileFor(found, choice);
  const stage = stageOf(evaluation);
  const weighed = profile.scored && hasPoints(evaluation);
  const plain = {
    profile,
    stage,
    weighed,
    scored: weighed && stage === 'self-evaluation',
    year: valueOf(evaluation.year),
    currency: valueOf(evaluation.currency) ?? '万元',
    sources: undefined,
  };
  const context = withSources(evaluation, contexts.find(context => isSame(context, plain)) ?? plain, surroundings);
  return {
    index: document.index,
    span: document.span,
    text,
    problems,
    comments,
    evaluation,
    profile,
    profileStated: found !== undefined,
    profileChoice: found ? undefined : choice,
    profileProblem: problem && { ...problem, span: reference.span, reference: valueOf(reference) ?? '' },
    context,
    scorecard: rate(evaluation, context),
    approved: approvedTargets(evaluation, document.index, surroundings),
  };
}

/** The profile that was found; where the one that is named cannot be had, the points of the form may say which is meant. */
function profileFor(found: FoundProfile | undefined, choice: Choice | undefined): Profile {
  if (!choice) return (found as FoundProfile).profile;
  const isMeant = !found || (found.profile === defaultProfile && choice.kind === 'one');
  return isMeant ? choice.profile : found.profile;
}

/** In a file of several forms that of the same place; one form alone is meant for all. */
function approvedTargets(
  { approved }: Evaluation,
  index: number,
  { approved: lookUp }: Surroundings,
): ApprovedTargets | undefined {
  if (approved.state !== 'ok' || !lookUp) return undefined;
  const told = lookUp(approved.value);
  if (!told) return undefined;
  const { documents = [], ...found } = told;
  const form = documents[documents.length === 1 ? 0 : index];
  return { ...found, file: approved.value, ...(form ? { form } : { problem: found.problem ?? 'not-form' }) };
}

/** What was rated under a context is found again under that same one only. */
const isSame = (a: RatingContext, b: RatingContext): boolean =>
  a.profile === b.profile &&
  a.stage === b.stage &&
  a.weighed === b.weighed &&
  a.year === b.year &&
  a.currency === b.currency &&
  a.sources === b.sources;

/** A file with `sources` is a roll-up: each entry leads to files, each file to what it says. */
function withSources(evaluation: Evaluation, context: RatingContext, { source: lookUp }: Surroundings): RatingContext {
  if (evaluation.sources.length === 0) return context;
  const sources = evaluation.sources.flatMap(({ node, file, funds }): ResolvedSource[] => {
    if (file.state !== 'ok') return [];
    const amount =
      funds.state === 'ok' ? readMoney(funds.value, context.currency, context.profile.units)?.value : undefined;
    const found = lookUp?.(file.value) ?? [];
    if (found.length === 0)
      return [{ span: file.span, file: file.value, funds: amount, digests: [], problem: 'missing' }];
    return found.map(one => ({ ...one, span: node.kind === 'map' ? file.span : node.span, funds: amount }));
  });
  return { ...context, sources: eachOnce(sources) };
}

/** A file that several entries lead to, such as a path and a glob, counts once: by the entry that states its funds, else by the first. */
function eachOnce(sources: readonly ResolvedSource[]): readonly ResolvedSource[] {
  const chosen = new Map<string, ResolvedSource>();
  for (const source of sources) {
    const before = source.uri === undefined ? undefined : chosen.get(source.uri);
    if (source.uri !== undefined && (!before || (!before.funds && source.funds))) chosen.set(source.uri, source);
  }
  return sources.filter(source => source.uri === undefined || chosen.get(source.uri) === source);
}
