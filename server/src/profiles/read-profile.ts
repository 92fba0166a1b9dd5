import { isEmpty } from '../language/reader.js';
import { parseYaml } from '../yaml/parse.js';
import type { Comment, MapNode, SyntaxProblem, TreeDocument } from '../yaml/tree.js';
import { complete, type Draft } from './complete.js';
import { profileFaults } from './file-checks.js';
import { isProfileKey, profileKey } from './knobs/index.js';
import { type BaseReason, breaks, type OwnProblem, type ProfileFileProblem } from './file-problem.js';
import { type ProfileKeyUse, ProfileReader } from './file-reader.js';
import type { Profile } from './profile.js';
import { type ProfileData, resolveProfile } from './resolve.js';
import { fileStart } from '../text/span.js';

/** What the reference of `extends` leads to; `known` are the ids that would do. */
export type Base = { readonly data: ProfileData } | { readonly reason: BaseReason; readonly known: readonly string[] };

/** One text of a `*.perf-profile.yaml` under its base. */
export interface ProfileFile {
  readonly text: string;
  readonly root: MapNode | undefined;
  /** Everything readable that is written, of a broken file too. */
  readonly draft: Draft;
  /** The profile it makes; `undefined` where any error stands in it: a profile that scores people is never half read. */
  readonly profile: Profile | undefined;
  /** The same as data, for what extends it. */
  readonly data: ProfileData | undefined;
  readonly base: ProfileData | undefined;
  readonly uses: readonly ProfileKeyUse[];
  readonly problems: readonly ProfileFileProblem[];
  readonly syntax: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
}

/** What a profile's file is read with. */
export interface ProfileSurroundings {
  /** Where `extends` leads. */
  base(reference: string): Base;
  /** The ids that no file may take. */
  readonly builtIn: readonly string[];
  /** What the profile is called where it has no id: its file's name. */
  readonly name: string;
}

/** Reads a profile's file. Total: any text has an answer. */
export function readProfileFile(text: string, { base, builtIn, name }: ProfileSurroundings): ProfileFile {
  const {
    documents: [first, second],
    problems: syntax,
    comments,
  } = parseYaml(text, { isKey: isProfileKey });
  const reader = new ProfileReader();
  const root = first?.root;
  if (root && root.kind !== 'map') reader.reader.wrongType(root, undefined, 'mapping');
  const top = root?.kind === 'map' ? root : undefined;
  const draft: Draft = top ? reader.map(top, 'profile') : {};
  const found = baseOf(reader, draft, base);
  const whole = complete(draft, found.data, name);
  const problems = [
    ...reader.problems,
    ...(found.problem ? [found.problem] : []),
    ...secondDocument(second),
    ...takenId(reader, draft, builtIn),
    ...findLacking(reader, draft, top, found.open),
    ...profileFaults({ reader, draft, whole, base: found.data }),
  ].sort((a, b) => a.span.start - b.span.start);
  const sound = syntax.length === 0 && top !== undefined && !problems.some(breaks);
  return {
    text,
    root: top,
    draft,
    profile: sound ? resolveProfile(whole) : undefined,
    data: sound ? whole : undefined,
    base: found.data,
    uses: reader.uses,
    problems,
    syntax,
    comments,
  };
}

/** What a profile's file says it extends, in whatever state it is. */
export function extendsOf(text: string): string | undefined {
  const root = parseYaml(text, { isKey: isProfileKey }).documents[0]?.root;
  const value =
    root?.kind === 'map'
      ? root.entries.find(({ key }) => profileKey('profile', key)?.name === 'extends')?.value
      : undefined;
  return value?.kind === 'scalar' ? value.value.trim() : undefined;
}

/** The base; `open` where none is asked for, so that the file has to say everything itself. */
function baseOf(
  reader: ProfileReader,
  { extends: reference }: Draft,
  base: (reference: string) => Base,
): { readonly data: ProfileData | undefined; readonly open: boolean; readonly problem?: OwnProblem } {
  const node = reader.at('extends')?.value;
  if (reference === undefined || node?.kind !== 'scalar')
    return { data: undefined, open: reader.at('extends') === undefined };
  const found = base(reference);
  if ('data' in found) return { data: found.data, open: false };
  const problem: OwnProblem = { kind: 'base', span: node.span, reference, node, ...found };
  return { data: undefined, open: false, problem };
}

function* secondDocument(document: TreeDocument | undefined): Generator<OwnProblem> {
  if (document?.root) yield { kind: 'second-document', span: { start: document.span.start, end: document.span.start } };
}

function* takenId(reader: ProfileReader, { id }: Draft, builtIn: readonly string[]): Generator<OwnProblem> {
  const span = reader.at('id')?.value.span;
  if (id !== undefined && span && builtIn.includes(id)) yield { kind: 'built-in-id', span, id };
}

/** The id always; without a base also what the forms differ in most: total, budget, groups and grades. */
function* findLacking(
  reader: ProfileReader,
  draft: Draft,
  top: MapNode | undefined,
  open: boolean,
): Generator<OwnProblem> {
  const needed = open ? (['id', 'total', 'budget', 'groups', 'grades'] as const) : (['id'] as const);
  const meant = new Set<string | undefined>(
    reader.problems.flatMap(problem =>
      problem.kind === 'unknown-key' && problem.mapping === 'profile'
        ? problem.suggestions.slice(0, 1).map(word => profileKey('profile', word)?.name)
        : [],
    ),
  );
  const isMissing = (name: (typeof needed)[number]): boolean =>
    name === 'budget'
      ? draft.budget?.weight === undefined && !reader.at('budget.weight')
      : draft[name] === undefined && !isWritten(reader, name);
  const names = needed.filter(name => !meant.has(name) && isMissing(name));
  const start = top?.entries[0]?.keySpan ?? fileStart;
  if (names.length > 0) yield { kind: 'missing-key', span: start, mapping: 'profile', names };
}

/** Whether something stands behind a key; what is unreadable has been told. */
function isWritten(reader: ProfileReader, name: string): boolean {
  const node = reader.at(name)?.value;
  return node !== undefined && !isEmpty(node);
}
