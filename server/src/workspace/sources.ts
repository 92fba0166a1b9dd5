import { analyze, type ProfileLookup, type SourceLookup, type Surroundings } from '../analysis/analysis.js';
import { digestOf } from '../scoring/digest.js';
import type { Digest, ResolvedSource } from '../scoring/resolved-source.js';
import { globPattern, isGlob } from './glob.js';
import { nameFrom, normalUri, readableUri, resolveReference } from './references.js';

/** The files a roll-up may read, as they are now: open ones as typed, others as stored. URIs are normal ones. */
export interface SourceFiles {
  /** The text; `undefined` where there is none. */
  read(uri: string): string | undefined;
  /** The evaluation files that a glob may match. */
  list(): readonly string[];
  /** Whether a file may be read at all: in the editor, what lies in the workspace's folders. */
  mayRead(uri: string): boolean;
}

type Found = ReturnType<SourceLookup>[number];
type Digested = Pick<Found, 'digests' | 'problem'>;

/**
 * Leads roll-ups to their sources: each is read, analysed and digested once, to any depth. A file that leads back to itself is a
 * cycle, and so is one that leads into it. Lives as long as the files stay as they are.
 */
export class Sources {
  private readonly digested = new Map<string, Digested>();

  constructor(private readonly files: SourceFiles, private readonly profiles: (uri: string) => ProfileLookup) {}

  /** What the analysis of the file at a URI needs. */
  surroundings(uri: string): Surroundings {
    return this.around(normalUri(uri), [normalUri(uri)]);
  }

  private around(uri: string, trail: readonly string[]): Surroundings {
    return { profile: this.profiles(uri), source: reference => this.lookUp(uri, reference, trail) };
  }

  private lookUp(uri: string, reference: string, trail: readonly string[]): readonly Found[] {
    const target = resolveReference(uri, reference);
    if (!target) return [];
    if (!isGlob(reference)) return [this.one(target, reference, trail)];
    const pattern = globPattern(readableUri(target));
    const matches = this.files.list().filter(file => pattern.test(readableUri(file)) && file !== uri);
    return [...matches].sort().map(match => this.one(match, nameFrom(uri, match), trail));
  }

  private one(uri: string, file: string, trail: readonly string[]): Found {
    const none = (problem: ResolvedSource['problem']): Found => ({ file, uri, digests: [], problem });
    if (trail.includes(uri)) return none('cycle');
    if (!/\.perf\.ya?ml$/i.test(uri)) return none('not-evaluation');
    if (!this.files.mayRead(uri)) return none('outside');
    const { digests, problem } = this.digest(uri, trail);
    return problem ? none(problem) : { file, uri, digests: digests.map(digest => ({ ...digest, file })), problem: undefined };
  }

  /** Holds for every trail: a file that is in a circle, or leads into one, is so from each side. */
  private digest(uri: string, trail: readonly string[]): Digested {
    const known = this.digested.get(uri);
    if (known) return known;
    const made = this.readDigest(uri, trail);
    this.digested.set(uri, made);
    return made;
  }

  private readDigest(uri: string, trail: readonly string[]): Digested {
    const text = this.files.read(uri);
    if (text === undefined) return { digests: [], problem: 'missing' };
    const { documents } = analyze(text, this.around(uri, [...trail, uri]));
    if (documents.some(({ context }) => context.sources?.some(source => source.problem === 'cycle'))) return { digests: [], problem: 'cycle' };
    const evaluations = documents.filter(({ evaluation }) => evaluation.indicators.state === 'ok');
    const digests = evaluations.map(({ scorecard, context, index, profile, profileProblem }): Digest =>
      digestOf(scorecard, context, { file: uri, uri, document: index, profile: profileProblem ? undefined : profile }));
    return { digests, problem: digests.length > 0 ? undefined : 'not-evaluation' };
  }
}
