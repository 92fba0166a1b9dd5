import type { Unreadable } from './file-source.js';
import {
  analyze,
  type ApprovedLookup,
  type ProfileLookup,
  type SourceLookup,
  type Surroundings,
} from '../analysis/analysis.js';
import { isEvaluation } from '../analysis/lookup.js';
import { digestOf } from '../scoring/digest.js';
import { deepestChain, type Digest, type ResolvedSource } from '../scoring/resolved-source.js';
import { evaluationName } from '../text/file-names.js';
import { globMatcher, isGlob } from './glob.js';
import { nameFrom, readableUri, resolveReference, whyNowhere } from './references.js';

/** The files a roll-up may read, as they are now: open ones as typed, others as stored. URIs are normal ones. */
export interface SourceFiles {
  /** The text; `undefined` where there is none. */
  read(uri: string): string | undefined;
  /** Why a file that is there gives no text. */
  problemOf?(uri: string): Unreadable['problem'] | undefined;
  /** The evaluation files that a glob may match. */
  list(): readonly string[];
  /** The evaluation that a workbook or document holds; `undefined` where it has not been read yet. */
  imported?(uri: string): ImportedTable | undefined;
  /** Whether a file may be read at all: in the editor, what lies in the workspace's folders. */
  mayRead(uri: string): boolean;
}

/** A table of another format as the text of an evaluation, or why there is none. */
export type ImportedTable =
  { readonly text: string } | { readonly problem: 'missing' | 'not-form' | Unreadable['problem'] | 'not-here' };

type Found = ReturnType<SourceLookup>[number];
type Digested = Pick<Found, 'digests' | 'problem'>;

/**
 * Leads roll-ups to their sources: each is read, analysed and digested once, to any depth. A file that leads back to itself is a
 * cycle, and so is one that leads into it; a chain beyond `deepestChain` is not followed. Lives as long as the files stay as they are.
 */
export class Sources {
  private readonly digested = new Map<string, Digested>();
  /** What a glob may match, and its path as people read it. */
  private listed: readonly (readonly [uri: string, path: string])[] | undefined;
  /** How many levels of files each one makes with those below it. */
  private readonly levels = new Map<string, number>();
  /** Whether the chain that is followed has turned out too long: nothing more of it is read. */
  private isTooDeep = false;

  constructor(
    private readonly files: SourceFiles,
    private readonly profiles: (uri: string) => ProfileLookup,
  ) {}

  /** What the analysis of the file at a URI needs. */
  surroundings(uri: string): Surroundings {
    return { ...this.around(uri, [uri]), approved: reference => this.approved(uri, reference) };
  }

  /** The forms of the file that holds the targets as approved: an evaluation, or a table that was imported. What it names itself is not followed. */
  private approved(uri: string, reference: string): ReturnType<ApprovedLookup> {
    const target = resolveReference(uri, reference);
    if (!target) return { problem: whyNowhere(uri, reference) };
    if (target === uri) return { uri: target, problem: 'itself' };
    if (!this.files.mayRead(target)) return { uri: target, problem: 'outside' };
    const found = evaluationName.test(target) ? this.stored(target) : this.files.imported?.(target);
    if (!found) return undefined;
    if ('problem' in found) return { uri: target, problem: found.problem };
    const { documents } = analyze(found.text, { profile: this.profiles(target) });
    // a place in a text made of a workbook leads nowhere
    return { ...(evaluationName.test(target) && { uri: target }), documents: documents.filter(isEvaluation) };
  }

  private stored(uri: string): ImportedTable {
    const text = this.files.read(uri);
    if (text !== undefined) return { text };
    return { problem: this.files.problemOf?.(uri) ?? 'missing' };
  }

  private around(uri: string, trail: readonly string[]): Surroundings {
    return { profile: this.profiles(uri), source: reference => this.lookUp(uri, reference, trail) };
  }

  private lookUp(uri: string, reference: string, trail: readonly string[]): readonly Found[] {
    const target = resolveReference(uri, reference);
    if (!target) return [{ file: reference, digests: [], problem: whyNowhere(uri, reference) }];
    // a name may hold the signs of a pattern
    if (!isGlob(reference) || this.files.read(target) !== undefined) return [this.one(target, reference, trail)];
    const match = globMatcher(readableUri(target));
    this.listed ??= this.files.list().map(file => [file, readableUri(file)] as const);
    const matches = this.listed.filter(([file, path]) => match(path) && file !== uri).map(([file]) => file);
    return matches.sort().map(found => this.one(found, nameFrom(uri, found), trail));
  }

  private one(uri: string, file: string, trail: readonly string[]): Found {
    const none = (problem: ResolvedSource['problem']): Found => ({ file, uri, digests: [], problem });
    if (trail.includes(uri)) return none('cycle');
    if (!evaluationName.test(uri)) return none('not-evaluation');
    if (!this.files.mayRead(uri)) return none('outside');
    const { digests, problem } = this.follow(uri, trail);
    return problem
      ? none(problem)
      : { file, uri, digests: digests.map(digest => ({ ...digest, file })), problem: undefined };
  }

  /** A chain is too long for the file that it was begun at; those below it may be within the limit from where they are. */
  private follow(uri: string, trail: readonly string[]): Digested {
    if (trail.length > 1) {
      this.isTooDeep ||= trail.length > deepestChain + 1;
      return this.isTooDeep ? tooDeep : this.digest(uri, trail);
    }
    this.isTooDeep = false;
    const found = this.digest(uri, trail);
    if (!this.isTooDeep) return found;
    this.digested.set(uri, tooDeep);
    return tooDeep;
  }

  /** Holds for every trail: a file that is in a circle, or leads into one, is so from each side. */
  private digest(uri: string, trail: readonly string[]): Digested {
    const known = this.digested.get(uri);
    if (known) return known;
    const made = this.readDigest(uri, trail);
    if (!this.isTooDeep) this.digested.set(uri, made);
    return made;
  }

  private readDigest(uri: string, trail: readonly string[]): Digested {
    const text = this.files.read(uri);
    if (text === undefined) return { digests: [], problem: this.files.problemOf?.(uri) ?? 'missing' };
    const { documents } = analyze(text, this.around(uri, [...trail, uri]));
    const sources = documents.flatMap(({ context }) => context.sources ?? []);
    if (sources.some(({ problem }) => problem === 'cycle')) return { digests: [], problem: 'cycle' };
    const below = sources.reduce((most, source) => Math.max(most, this.levels.get(source.uri ?? '') ?? 0), 0);
    this.levels.set(uri, below + 1);
    if (below > deepestChain || sources.some(({ problem }) => problem === 'too-deep')) return tooDeep;
    const evaluations = documents.filter(({ evaluation }) => evaluation.indicators.state === 'ok');
    const digests = evaluations.map(({ scorecard, context, index, profile, profileProblem }): Digest =>
      digestOf(scorecard, context, { file: uri, uri, document: index, profile: profileProblem ? undefined : profile }),
    );
    return { digests, problem: digests.length > 0 ? undefined : 'not-evaluation' };
  }
}

const tooDeep: Digested = { digests: [], problem: 'too-deep' };
