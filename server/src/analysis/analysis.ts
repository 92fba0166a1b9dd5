import { readEvaluation } from '../model/read.js';
import type { Evaluation } from '../model/evaluation.js';
import { valueOf } from '../model/field.js';
import { isAnyKey } from '../model/vocabulary.js';
import type { Profile } from '../profiles/profile.js';
import type { RatingContext } from '../scoring/context.js';
import { rate } from '../scoring/rate.js';
import type { Scorecard } from '../scoring/scorecard.js';
import { parseYaml } from '../yaml/parse.js';
import type { Comment, Parsed, SyntaxProblem, TreeDocument } from '../yaml/tree.js';
import type { Span } from '../text/span.js';

/** Everything known about one text under its profiles. Pure, immutable, computed once per version, shared by all readers. */
export interface Analysis {
  readonly text: string;
  /** At least one; each is an evaluation of its own. */
  readonly documents: readonly DocumentAnalysis[];
}

export interface DocumentAnalysis {
  readonly index: number;
  readonly span: Span;
  /** The whole stream's text; spans count in it. */
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  readonly evaluation: Evaluation;
  /** The profile that scores it: the one it names, else the default, also where the one it names is not there. */
  readonly profile: Profile;
  /** What the file names as its profile and cannot be had. */
  readonly profileProblem: ProfileProblem | undefined;
  readonly context: RatingContext;
  readonly scorecard: Scorecard;
}

export interface ProfileProblem {
  readonly span: Span;
  readonly reference: string;
  readonly reason: 'unknown' | 'missing' | 'broken';
  /** The ids that would do. */
  readonly known: readonly string[];
}

/** Finds a profile by the id or path a file names; `undefined` asks for the default. */
export type ProfileLookup = (reference: string | undefined) => { readonly profile: Profile; readonly problem?: Omit<ProfileProblem, 'span' | 'reference'> };

/** Total: any text has an analysis. */
export function analyze(text: string, lookUp: ProfileLookup): Analysis {
  const parsed = parseYaml(text, { isKey: isAnyKey });
  return { text, documents: parsed.documents.map(document => analyzeDocument(parsed, document, lookUp)) };
}

function analyzeDocument({ text, documents, problems, comments }: Parsed, document: TreeDocument, lookUp: ProfileLookup): DocumentAnalysis {
  const evaluation = readEvaluation(document);
  const { profile: reference } = evaluation;
  const { profile, problem } = lookUp(valueOf(reference));
  const context: RatingContext = { profile, year: valueOf(evaluation.year), currency: valueOf(evaluation.currency) ?? '万元' };
  const next = documents[document.index + 1]?.span.start ?? Infinity;
  const here = ({ span }: { readonly span: Span }): boolean => (span.start >= document.span.start || document.index === 0) && span.start < next;
  return {
    index: document.index,
    span: document.span,
    text,
    problems: problems.filter(here),
    comments: comments.filter(here),
    evaluation,
    profile,
    profileProblem: problem && { ...problem, span: reference.span, reference: valueOf(reference) ?? '' },
    context,
    scorecard: rate(evaluation, context),
  };
}
