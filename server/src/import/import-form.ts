import { builtInProfiles } from '../profiles/index.js';
import type { Layout } from '../families/layout.js';
import type { Locale, Words } from '../text/locale.js';
import { onOneLine } from './labels/cell-words.js';
import { settleFunds } from './form/funds.js';
import { takeBudgetRow } from './form/budget-row.js';
import { settleBonus } from './form/bonus-rows.js';
import { type Draft, keep, rowsOf, type DraftNode, type Remark } from './labels/draft.js';
import { partDeviations, partRowDeviations } from './form/deviations.js';
import { failures } from './cells/failures.js';
import { tellFailedValues } from './cells/failed-values.js';
import type { Grids, ImportGrid } from './cells/grid.js';
import { settleShares } from './form/shares-of-one.js';
import { settleLonePoints } from './labels/lone-points.js';
import { mendLookAlikes, tellLookAlikes } from './look-alikes.js';
import type { Place } from './cells/place.js';
import { settleMonths } from './form/monitored-months.js';
import { inKnownWords } from './form/printed-as.js';
import { profileOf } from './form/profile-of.js';
import { type Openers, readGrids } from './read-grids.js';
import { recognise } from './form/recognise.js';
import { partCells } from './labels/parted-cells.js';
import { sectionOf } from './labels/sections.js';
import { yearOf } from './labels/titles.js';
import { turnSources } from './labels/sources-across.js';
import { unfoldHalves } from './labels/side-by-side.js';
import { unstackValues } from './labels/stacked-values.js';
import { type ValuePlace, valuePlaces } from './source-places.js';
import { isHeadless, isHeadOnly, isNextPage, splitForms } from './split-forms.js';
import { remarkTexts, writeDraft } from './write-draft.js';

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
  /** Those of them that say whose rules were taken for the form’s: of no matter where its values go into one that says so. */
  readonly guesses: readonly Words[];
  /** Where the values of `text` stand in the source. */
  readonly places: readonly ValuePlace[];
  /** By evaluation: how the form is printed and whose rules score it, as far as that was recognised. */
  readonly documents: readonly { readonly layout: string | undefined; readonly profile: string | undefined }[];
}

/** A text that was not understood and stays as a comment, with its place in the form. */
export interface Kept {
  readonly place: Place;
  readonly text: string;
  /** Which evaluation of the file it belongs to, from 0. */
  readonly document: number;
  /** The line of the file, from 0, in which its comment stands; `undefined` for what was passed over. */
  readonly line: number | undefined;
}

/** The layout that somebody says a form is printed in. */
export interface GivenLayout {
  readonly layout: Layout;
  /** Where a profile’s file holds it: how an evaluation names that file. */
  readonly profile?: string;
}

/** The text of an evaluation, or why there is none. */
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
  given?: GivenLayout,
): Promise<ImportResult> {
  const found = importGrids(await readGrids(bytes, fileName, openers), locale, given);
  const isOwn = 'failure' in found && found.failure === failures.noForm && /\.perf\.ya?ml$/i.test(fileName);
  return isOwn ? { failure: failures.ownFile } : found;
}

/** The same out of rows and columns that were read already. */
export function importGrids(read: Grids, locale: Locale, given?: GivenLayout): ImportResult {
  if ('failure' in read) return read;
  const grids = given ? read.grids.map(grid => inKnownWords(grid, given.layout)) : read.grids;
  const found = withAnnexes(withNextPages(withHeads(grids)))
    .map(tellFailedValues)
    .map(unfoldHalves)
    .map(unstackValues)
    .map(partCells)
    .map(turnSources)
    .flatMap(splitForms)
    .map(grid => ({ grid, draft: recognise(grid) }));
  const drafts = found.flatMap(({ draft }) => (draft ? [draft] : []));
  const last = drafts.at(-1);
  if (!last) return { failure: read.grids.find(grid => grid.withoutForm)?.withoutForm ?? failures.noForm };
  for (const draft of drafts) if (given) setGiven(draft, given);
  const guesses = drafts.flatMap(settle);
  for (const { grid, draft } of found) {
    if (!draft) keepRows(last, grid);
    for (const { place, what } of grid.unread ?? []) keep(draft ?? last, elsewhere, place, what[locale]);
  }
  const text = drafts.map(draft => writeDraft(draft, locale)).join('---\n');
  return {
    text,
    rows: drafts.reduce((sum, { nodes }) => sum + rowsOf(nodes).length, 0),
    kept: withLines(drafts.map(keptIn), text, locale),
    passed: drafts.flatMap(({ passed }, document) => passed.map(each => ({ ...each, document, line: undefined }))),
    warnings: [...read.warnings, ...guesses],
    guesses,
    places: drafts.flatMap(valuePlaces),
    documents: drafts.map(({ top, layout }) => ({
      layout: given?.layout.id ?? top.get('表式') ?? layout,
      profile: top.get('评分办法'),
    })),
  };
}

/** Each remark with the line of the file in which it stands: the first that says it and that none before it has taken. */
function withLines(documents: readonly (readonly Remark[])[], text: string, locale: Locale): readonly Kept[] {
  const lines = text.split('\n').map(line => line.trim());
  const taken = new Set<number>();
  const starts = [0, ...lines.flatMap((line, index) => (line === '---' ? [index] : []))];
  return documents.flatMap((remarks, document) =>
    remarks.map((remark): Kept => {
      const [said = ''] = (remarkTexts([remark], locale)[0] ?? '').split('\n');
      const from = starts[document] ?? 0;
      const line = lines.findIndex((each, index) => index >= from && !taken.has(index) && each === `# ${said}`.trim());
      taken.add(line);
      return { ...remark, document, line: line < 0 ? undefined : line };
    }),
  );
}

/** A sheet with the head and the money alone belongs to the form whose indicators stand on the next one. */
function withHeads(grids: readonly ImportGrid[]): readonly ImportGrid[] {
  return grids.reduceRight<readonly ImportGrid[]>((all, grid) => {
    const [next, ...more] = all;
    if (!next || !isHeadOnly(grid) || !isHeadless(next)) return [grid, ...all];
    const unread = [...(grid.unread ?? []), ...(next.unread ?? [])];
    return [{ ...next, rows: [...grid.rows, ...next.rows], unread }, ...more];
  }, []);
}

/** A sheet that goes on with the indicators of the one before belongs to it. */
const withNextPages = (grids: readonly ImportGrid[]): readonly ImportGrid[] =>
  grids.reduce<readonly ImportGrid[]>((all, grid) => {
    const before = all.at(-1);
    return before && isNextPage(grid, before) ? [...all.slice(0, -1), joinSheets(before, grid)] : [...all, grid];
  }, []);

const joinSheets = (before: ImportGrid, next: ImportGrid): ImportGrid => ({
  ...before,
  rows: [...before.rows, ...next.rows],
  unread: [...(before.unread ?? []), ...(next.unread ?? [])],
});

/** A sheet of further particulars belongs to the form before it. */
function withAnnexes(grids: readonly ImportGrid[]): ImportGrid[] {
  const all: ImportGrid[] = [];
  for (const grid of grids) {
    const before = all.at(-1);
    if (before && grid.rows[0] && sectionOf(grid.rows[0]) === 'annex') all[all.length - 1] = joinSheets(before, grid);
    else all.push(grid);
  }
  return all;
}

/** What somebody says of a form counts before what it looks like. A layout of one’s own stands in its profile alone. */
function setGiven(draft: Draft, { layout, profile }: GivenLayout): void {
  draft.layout = undefined;
  if (profile === undefined) draft.top.set('表式', layout.id);
  else draft.top.set('评分办法', profile);
}

/** What can only be said once the whole form is read: year, profile, and signs misread in print. */
function settle(draft: Draft): Words[] {
  const { top } = draft;
  const year = yearOf(top.get('标题') ?? '');
  if (!top.has('年度') && !draft.annexed && year) top.set('年度', year);
  settleFunds(draft);
  takeBudgetRow(draft);
  settleLonePoints(draft);
  settleShares(draft);
  settleBonus(draft);
  if (draft.layout !== undefined && !draft.annexed && !top.has('表式')) top.set('表式', draft.layout);
  const profile = top.has('评分办法') || draft.annexed ? undefined : profileOf(draft);
  if (profile) top.set('评分办法', profile.id);
  if (profile && profile.warning === undefined && isLaidOut(profile.id, draft.layout)) top.delete('表式');
  settleDepartment(draft);
  settleMonths(draft);
  settleStage(draft);
  mendLookAlikes(draft);
  tellLookAlikes(draft);
  partRowDeviations(draft);
  partDeviations(draft);
  return profile?.warning ? [profile.warning] : [];
}

/** 主管部门 is one name, or the central and the local one: with a central one beside it, the plain one is local. */
function settleDepartment(draft: Draft): void {
  const { top, department } = draft;
  const plain = top.get('主管部门');
  const local = department.get('地方主管部门');
  if (plain === undefined || department.size === 0) return;
  if (department.has('中央主管部门') && local === undefined) {
    department.set('地方主管部门', plain);
    top.delete('主管部门');
    return;
  }
  for (const [key, value] of department) keep(draft, '主管部门', draft.departmentPlace, `${key}：${value}`);
  department.clear();
}

/** Whether a profile that the form itself names says already how it is printed. */
const isLaidOut = (id: string, layout: string | undefined): boolean =>
  builtInProfiles.some(profile => profile.id === id && profile.layout === layout);

/** What was reached by a month makes it a monitoring table; a table of targets says so in its title. */
function settleStage({ top, nodes, monitoring }: Draft): void {
  const isMonitored = monitoring.length > 0 || rowsOf(nodes).some(row => row.monitoring.size > 0);
  const isTarget = /目标(?:申报|批复)?表/.test(top.get('标题') ?? '') && !/自评|监控/.test(top.get('标题') ?? '');
  const isFilled = rowsOf(nodes).some(({ keys }) => keys.has('完成值') || keys.has('得分'));
  if (isMonitored) top.set('阶段', '运行监控');
  else if (isTarget && !isFilled) top.set('阶段', '目标申报');
}

/** A sheet that holds no form is kept row by row at the end of the last one. */
function keepRows(draft: Draft, { rows }: ImportGrid): void {
  for (const { cells, place } of rows)
    keep(draft, elsewhere, place, cells.map(({ text }) => onOneLine(text)).join('　'));
}

/** No key of a file: what is kept before it stands at the end. */
const elsewhere = '';

/** Sheet by sheet, from the top. */
function keptIn({ remarks, nodes }: Draft): readonly Remark[] {
  const all = [...nodes.flatMap(remarksOf), ...[...remarks.values()].flat()];
  const sheets = [...new Set(all.map(({ place }) => place.sheet))];
  return all.sort((a, b) => sheets.indexOf(a.place.sheet) - sheets.indexOf(b.place.sheet) || a.place.row - b.place.row);
}

const remarksOf = (node: DraftNode): readonly Remark[] =>
  node.kind === 'row' ? node.remarks : [...node.remarks, ...node.children.flatMap(remarksOf)];
