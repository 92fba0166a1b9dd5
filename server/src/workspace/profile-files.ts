import { withoutKind } from '../text/file-names.js';
import type { ProfileLookup } from '../analysis/analysis.js';
import { isProfilePath, type Opened, profileLookup } from '../analysis/lookup.js';
import { builtInData } from '../profiles/index.js';
import { breaks, longestChain } from '../profiles/file-problem.js';
import { type Base, extendsOf, type ProfileFile, readProfileFile } from '../profiles/read-profile.js';
import { Lines } from '../text/lines.js';
import { readableUri, resolveReference, whyNowhere } from './references.js';
import type { Unreadable } from './file-source.js';
import type { SourceFiles } from './sources.js';

const ids = builtInData.map(({ id }) => id);

/** The profiles written in files, each read once together with what it extends. Lives as long as the files stay as they are. */
export class ProfileFiles {
  private readonly known = new Map<string, ProfileFile>();
  private readonly bases = new Map<string, string | undefined>();

  /** `onError` is told of a profile that cannot be worked out for a fault of the program; what names it is scored as if it had errors. */
  constructor(
    private readonly files: Pick<SourceFiles, 'read' | 'mayRead' | 'problemOf'>,
    private readonly onError?: (uri: string, error: unknown) => void,
  ) {}

  /** Finds what the evaluation at a URI names as its profile. */
  lookUp(uri: string): ProfileLookup {
    return profileLookup(reference => {
      const target = resolveReference(uri, reference);
      return target === undefined ? { reason: whyNowhere(uri, reference) } : this.open(target);
    });
  }

  /** The file at a URI; `undefined` where there is none, or it may not be read. */
  at(uri: string): ProfileFile | undefined {
    const text = this.textOf(uri);
    return text === undefined ? undefined : this.read(uri, text);
  }

  /** A profile's text as the file at a URI. */
  read(uri: string, text: string): ProfileFile {
    const own = uri;
    const known = this.known.get(own);
    if (known?.text === text) return known;
    const made = readProfileFile(text, {
      base: reference => this.base(own, reference),
      builtIn: ids,
      name: nameOf(own),
    });
    this.known.set(own, made);
    return made;
  }

  private open(uri: string): Opened {
    if (!this.files.mayRead(uri)) return { reason: 'outside' };
    const file = this.attempt(uri);
    if (file === 'failed') return { reason: 'broken' };
    if (!file) return { reason: this.whyNoText(uri) };
    return file.profile ? { profile: file.profile } : { reason: 'broken', errors: errorsOf(file) };
  }

  private attempt(uri: string): ProfileFile | undefined | 'failed' {
    try {
      return this.at(uri);
    } catch (error) {
      if (!this.onError) throw error;
      this.onError(uri, error);
      return 'failed';
    }
  }

  private base(uri: string, reference: string): Base {
    const data = builtInData.find(({ id }) => id === reference);
    if (data) return { data };
    if (!isProfilePath(reference))
      return { reason: /[\\/]|\.ya?ml$/i.test(reference) ? 'not-profile' : 'unknown', known: ids };
    const target = resolveReference(uri, reference);
    if (target === undefined) return { reason: whyNowhere(uri, reference), known: ids };
    if (!this.files.mayRead(target)) return { reason: 'outside', known: ids };
    const chain = this.chainFrom(target);
    if (chain.includes(uri)) return { reason: 'cycle', known: ids };
    if (chain.length > longestChain) return { reason: 'too-deep', known: ids };
    const file = this.at(target);
    if (!file) return { reason: this.whyNoText(target), known: ids };
    return file.data ? { data: file.data } : { reason: 'broken', known: ids };
  }

  /** The files that one leads to by `extends`, itself the first, each once; no more than one beyond the limit. */
  private chainFrom(uri: string): readonly string[] {
    const passed = new Set<string>();
    for (
      let at: string | undefined = uri;
      at !== undefined && !passed.has(at) && passed.size <= longestChain;
      at = this.baseOf(at)
    )
      passed.add(at);
    return [...passed];
  }

  /** The file that a file extends; `undefined` where that is no file. */
  private baseOf(uri: string): string | undefined {
    if (this.bases.has(uri)) return this.bases.get(uri);
    const text = this.textOf(uri);
    const reference = text === undefined ? undefined : extendsOf(text);
    const base = reference !== undefined && isProfilePath(reference) ? resolveReference(uri, reference) : undefined;
    this.bases.set(uri, base);
    return base;
  }

  private whyNoText(uri: string): 'missing' | Unreadable['problem'] {
    return this.files.problemOf?.(uri) ?? 'missing';
  }

  private textOf(uri: string): string | undefined {
    return this.files.mayRead(uri) ? this.files.read(uri) : undefined;
  }
}

function errorsOf({
  text,
  syntax,
  problems,
}: ProfileFile): NonNullable<Extract<Opened, { reason: unknown }>['errors']> {
  const errors = [...syntax, ...problems.filter(breaks)];
  return { count: errors.length, line: new Lines(text).lineOf(Math.min(...errors.map(({ span }) => span.start))) };
}

const nameOf = (uri: string): string => withoutKind(readableUri(uri).replace(/^.*\//s, ''));
