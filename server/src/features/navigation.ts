import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { approvedRowOf } from '../analysis/approved-row.js';
import { sameGroupName } from '../profiles/group-name.js';
import { findRow } from '../scoring/contribution.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { contains, fileStart, type Span } from '../text/span.js';
import { resolveReference } from '../workspace/references.js';
import { thingAt, type Thing } from './names.js';
import { documentAt, placeAt } from './place.js';

/** A place in a file. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** An analysis together with the file it is of. */
export interface FileAnalysis {
  readonly uri: string;
  readonly analysis: Analysis;
}

/** Where what is named at an offset is defined: a goal, an indicator, a row of a roll-up's sources, a file. */
export function definitions({ uri, analysis }: FileAnalysis, offset: number): readonly Location[] {
  const document = documentAt(analysis, offset);
  const approved = approvedPlace(analysis, document, offset);
  const found = thingAt(document, offset);
  if (!found)
    return (
      approved ??
      groupPlaces(uri, analysis, offset) ??
      builtInPlace(uri, document, offset) ??
      fileAt(uri, document, offset)
    );
  if (approved && found.use.defines) return approved;
  const sources = found.thing.row && found.use.defines ? sourceRows(document, found.thing.row) : [];
  return sources.length > 0 ? sources : [{ uri, span: found.thing.definition }];
}

/** The id of a built-in profile, which no file defines, leads to itself: editors then list the forms that name it, and the hover says what it is. */
function builtInPlace(uri: string, { evaluation }: DocumentAnalysis, offset: number): readonly Location[] | undefined {
  const { profile } = evaluation;
  const isId = profile.state === 'ok' && contains(profile.span, offset) && !/\.ya?ml$/i.test(profile.value);
  return isId ? [{ uri, span: profile.span }] : undefined;
}

/** From a group's name to where its rows stand in each of a roll-up's sources; the name itself elsewhere. */
function groupPlaces(uri: string, analysis: Analysis, offset: number): readonly Location[] | undefined {
  const { document, subject, use } = placeAt(analysis, offset);
  if (subject?.kind !== 'group' || use?.mapping !== 'group' || use.spec.name !== 'name') return undefined;
  const { path, group } = subject.group;
  const isInside = (row: readonly string[]): boolean =>
    path.every((name, depth) => sameGroupName(name, row[depth] ?? ''));
  const found = (document.context.sources ?? []).flatMap(({ digests }) =>
    digests.flatMap(digest => {
      const row = digest.rows.find(each => isInside(each.path));
      return row ? [{ uri: digest.uri, span: row.span }] : [];
    }),
  );
  return found.length > 0 ? found : [{ uri, span: group.name.span }];
}

/** From the name, target or weight of a row to what was approved; `undefined` anywhere else, and where the approved file has no places. */
function approvedPlace(
  analysis: Analysis,
  document: DocumentAnalysis,
  offset: number,
): readonly Location[] | undefined {
  const file = document.approved?.uri;
  if (file === undefined) return undefined;
  const { subject, use } = placeAt(analysis, offset);
  if (subject?.kind !== 'row' || use?.mapping !== 'indicator') return undefined;
  const key = (['name', 'target', 'weight', 'adjusted'] as const).find(name => name === use.spec.name);
  const own = key && approvedRowOf(subject.row, document)?.indicator;
  if (!own) return undefined;
  const field = key === 'adjusted' ? own.target : own[key];
  return [{ uri: file, span: (field.state === 'absent' ? own.name : field).span }];
}

/** Everything that names the same thing: in the file, and in the roll-ups that take the row and the sources it comes from. */
export function references(
  file: FileAnalysis,
  offset: number,
  withDefinitions: boolean,
  others: Iterable<FileAnalysis>,
): readonly Location[] {
  const document = documentAt(file.analysis, offset);
  const thing = thingAt(document, offset)?.thing;
  if (!thing) return sameProfile(file, document, offset, others);
  const own = thing.uses
    .filter(({ defines }) => withDefinitions || !defines)
    .map(({ span }) => ({ uri: file.uri, span }));
  return [...own, ...(thing.row ? [...sourceRows(document, thing.row), ...takers(file.uri, thing, others)] : [])];
}

/** Every form that names the profile named at an offset, this one first. */
function sameProfile(
  file: FileAnalysis,
  { evaluation: { profile } }: DocumentAnalysis,
  offset: number,
  others: Iterable<FileAnalysis>,
): readonly Location[] {
  if (profile.state !== 'ok' || !contains(profile.span, offset)) return [];
  const wanted = profileKey(file.uri, profile.value);
  return [file, ...others].flatMap(({ uri, analysis }) =>
    analysis.documents.flatMap(({ evaluation }) =>
      evaluation.profile.state === 'ok' && profileKey(uri, evaluation.profile.value) === wanted
        ? [{ uri, span: evaluation.profile.span }]
        : [],
    ),
  );
}

/** A built-in profile by its id, one of one's own by its file. */
const profileKey = (uri: string, reference: string): string =>
  /\.ya?ml$/i.test(reference) ? decodeUri(linkTarget(uri, reference) ?? reference) : reference.trim();

/** The places of this file alone. */
export function highlights(
  analysis: Analysis,
  offset: number,
): readonly { readonly span: Span; readonly defines: boolean }[] {
  return thingAt(documentAt(analysis, offset), offset)?.thing.uses ?? [];
}

/** The rows of a roll-up's sources that a row is put together from. */
function sourceRows(
  { context: { sources } }: DocumentAnalysis,
  { indicator: { id }, path }: RatedRow,
): readonly Location[] {
  const own = id.state === 'ok' ? id.value : undefined;
  return (sources ?? []).flatMap(({ digests }) =>
    digests.flatMap(digest => {
      const row = findRow(digest, own, path);
      return row ? [{ uri: digest.uri, span: row.span }] : [];
    }),
  );
}

/** The rows of roll-ups that take this one. */
function takers(uri: string, { definition }: Thing, others: Iterable<FileAnalysis>): readonly Location[] {
  return [...others].flatMap(other =>
    other.analysis.documents.flatMap(document =>
      document.scorecard.rows.flatMap(row => {
        const takes = sourceRows(document, row).some(
          source => sameFile(source.uri, uri) && source.span.start === definition.start,
        );
        return takes ? [{ uri: other.uri, span: row.indicator.name.span }] : [];
      }),
    ),
  );
}

const sameFile = (a: string, b: string): boolean => decodeUri(a) === decodeUri(b);

function decodeUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The file that a path at an offset leads to. */
function fileAt(uri: string, document: DocumentAnalysis, offset: number): readonly Location[] {
  const path = filePaths(document).find(({ span }) => contains(span, offset));
  const target = path && linkTarget(uri, path.reference);
  return target?.startsWith('http') === false ? [{ uri: target, span: fileStart }] : [];
}

/** A path in the text. */
export interface FilePath {
  readonly span: Span;
  readonly reference: string;
}

/** A link in the text, and where it leads. */
export interface Link {
  readonly span: Span;
  readonly target: string;
}

/** Evidence, sources, approved targets and a profile of one's own, each as a link; patterns lead to no one file. */
export const documentLinks = (uri: string, { documents }: Analysis): readonly Link[] =>
  documents.flatMap(filePaths).flatMap(({ span, reference }) => {
    const target = linkTarget(uri, reference);
    return target === undefined ? [] : [{ span, target }];
  });

/** Every path that an evaluation names. */
export function filePaths({
  evaluation: { sources, profile, approved },
  scorecard: { rows },
}: DocumentAnalysis): readonly FilePath[] {
  const own = profile.state === 'ok' && /\.ya?ml$/i.test(profile.value) ? [profile] : [];
  const fields = [
    ...own,
    approved,
    ...sources.map(({ file }) => file),
    ...rows.flatMap(({ indicator }) => indicator.evidence),
  ];
  return fields.flatMap(field => (field.state === 'ok' ? [{ span: field.span, reference: field.value }] : []));
}

/** Only web addresses, and files beside this one; nothing that could be run. */
export function linkTarget(base: string, reference: string): string | undefined {
  if (/^https?:\/\//i.test(reference)) return URL.canParse(reference) ? new URL(reference).href : undefined;
  if (/[*?{}]/.test(reference) || /^[a-z][a-z\d+.-]+:/i.test(reference)) return undefined;
  const target = resolveReference(base, reference);
  return target !== undefined && target.split(':')[0] === base.split(':')[0] ? target : undefined;
}
