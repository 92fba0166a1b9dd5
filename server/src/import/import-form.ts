import type { Locale, Words } from '../text/locale.js';
import { toHalfWidth } from '../text/width.js';
import { onOneLine } from './cell-words.js';
import { type Draft, keep, rowsOf, type DraftNode, type Remark } from './draft.js';
import { partDeviations, partRowDeviations } from './deviations.js';
import { failures } from './failures.js';
import type { Grids, ImportGrid } from './grid.js';
import { mendLookAlikes } from './look-alikes.js';
import type { Place } from './place.js';
import { profileOf } from './profile-of.js';
import { type Openers, readGrids } from './read-grids.js';
import { recognise } from './recognise.js';
import { sectionOf } from './sections.js';
import { splitForms } from './split-forms.js';
import { writeDraft } from './write-draft.js';

/** A filled-in form as a `.perf.yaml` text, and what a person must look at. */
export interface Imported {
  readonly text: string;
  /** How many indicators were read. */
  readonly rows: number;
  /** What found no key; each stands in `text` as a comment, beside its row. */
  readonly kept: readonly Kept[];
  /** What says nothing and was passed over. */
  readonly passed: readonly Kept[];
  readonly warnings: readonly Words[];
}

export interface Kept {
  readonly place: Place;
  readonly text: string;
}

export type ImportResult = Imported | { readonly failure: Words };

/**
 * Reads a form out of the bytes of an xlsx, xls, docx, html, csv, md, pdf or text file; `fileName` helps where the bytes do not say what they are.
 * Never throws; time and memory are bounded whatever the bytes are. `locale` is the language of the comments.
 */
export async function importForm(
  bytes: Uint8Array,
  fileName: string,
  locale: Locale,
  openers?: Openers,
): Promise<ImportResult> {
  return imported(await readGrids(bytes, fileName, openers), locale);
}

function imported(read: Grids, locale: Locale): ImportResult {
  if ('failure' in read) return read;
  const found = withAnnexes(read.grids)
    .flatMap(splitForms)
    .map(grid => ({ grid, draft: recognise(grid) }));
  const drafts = found.flatMap(({ draft }) => (draft ? [draft] : []));
  const last = drafts.at(-1);
  if (!last) return { failure: failures.noForm };
  const warnings = drafts.flatMap(settle);
  for (const { grid, draft } of found) {
    if (!draft) keepRows(last, grid);
    for (const { place, what } of grid.unread ?? []) keep(draft ?? last, elsewhere, place, what[locale]);
  }
  return {
    text: drafts.map(draft => writeDraft(draft, locale)).join('---\n'),
    rows: drafts.reduce((sum, { nodes }) => sum + rowsOf(nodes).length, 0),
    kept: drafts.flatMap(keptIn),
    passed: drafts.flatMap(({ passed }) => passed),
    warnings: [...read.warnings, ...warnings],
  };
}

/** A sheet of further particulars belongs to the form before it. */
function withAnnexes(grids: readonly ImportGrid[]): ImportGrid[] {
  const all: ImportGrid[] = [];
  for (const grid of grids) {
    const before = all.at(-1);
    if (before && grid.rows[0] && sectionOf(grid.rows[0]) === 'annex')
      all[all.length - 1] = {
        ...before,
        rows: [...before.rows, ...grid.rows],
        unread: [...(before.unread ?? []), ...(grid.unread ?? [])],
      };
    else all.push(grid);
  }
  return all;
}

/** What can only be said once the whole form is read: year, profile, and signs misread in print. */
function settle(draft: Draft): Words[] {
  const { top } = draft;
  const year = /(20\d\d)\s*(?:年(?!\s*\d)|度)/.exec(toHalfWidth(top.get('标题') ?? ''))?.[1];
  if (!top.has('年度') && !draft.annexed && year) top.set('年度', year);
  const profile = top.has('评分办法') || draft.annexed ? undefined : profileOf(draft);
  if (profile) top.set('评分办法', profile.id);
  mendLookAlikes(draft);
  partRowDeviations(draft);
  partDeviations(draft);
  return profile?.warning ? [profile.warning] : [];
}

/** A sheet that holds no form is kept row by row at the end of the last one. */
function keepRows(draft: Draft, { rows }: ImportGrid): void {
  for (const { cells, place } of rows)
    keep(draft, elsewhere, place, cells.map(({ text }) => onOneLine(text)).join('　'));
}

/** No key of a file: what is kept before it stands at the end. */
const elsewhere = '';

/** Sheet by sheet, from the top. */
function keptIn({ remarks, nodes }: Draft): Kept[] {
  const all = [...nodes.flatMap(remarksOf), ...[...remarks.values()].flat()];
  const sheets = [...new Set(all.map(({ place }) => place.sheet))];
  return all.sort((a, b) => sheets.indexOf(a.place.sheet) - sheets.indexOf(b.place.sheet) || a.place.row - b.place.row);
}

const remarksOf = (node: DraftNode): readonly Remark[] =>
  node.kind === 'row' ? node.remarks : [...node.remarks, ...node.children.flatMap(remarksOf)];
