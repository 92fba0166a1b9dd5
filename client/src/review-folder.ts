import {
  CancellationTokenSource,
  commands,
  Disposable,
  type Event,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReviewAnswer, reviewFolderRequest } from '../../server/src/lsp/protocol.js';
import { ask } from './asking.js';
import type { Batch } from './batch.js';
import type { Page } from './tables/html.js';
import { TablePanels } from './tables/panels.js';
import type { Link, Sheet } from './tables/sheet.js';
import { say, type Words } from './words.js';

/** What is reviewed: a folder's URI, or the whole workspace. */
interface Reviewed {
  readonly folder: string | null;
}

/** Milliseconds after which a review can be stopped: most are done by then. */
const patience = 1000;

/** `Review Folder`: a bureau's batch as a table to work with, the unit first; it stays as it is until it is asked for again. */
export function registerReviewFolder(
  client: BaseLanguageClient,
  onDidChange: Event<unknown>,
  extension: Uri,
  batch: Batch,
): Disposable {
  let isStopped = false;
  const panels = new TablePanels<Reviewed>(
    {
      kind: 'perfYaml.review',
      beside: false,
      follows: false,
      load: async reviewed => {
        const answer = await review(client, reviewed);
        isStopped = answer === 'stopped';
        return answer === 'stopped' ? undefined : toPage(answer, reviewed);
      },
      onShown: rows => batch.show(rows.flatMap(({ links }) => (links[0] ? Uri.parse(links[0].uri).toString() : []))),
    },
    extension,
    onDidChange,
  );
  return Disposable.from(
    panels,
    commands.registerCommand('perfYaml.reviewFolder', async (argument: unknown) => {
      const folder = argument instanceof Uri ? argument.toString() : null;
      if (!(await panels.show({ folder })) && !isStopped) void window.showInformationMessage(say(words.nothing));
    }),
  );
}

/** What the server says of the batch. A large one can be stopped. */
async function review(client: BaseLanguageClient, { folder }: Reviewed): Promise<ReviewAnswer | 'stopped' | undefined> {
  const stop = new CancellationTokenSource();
  const title = say(words.reviewing);
  const answer = ask(client, reviewFolderRequest, folder === null ? {} : { folder }, stop.token);
  const late = new Promise<'late'>(resolve => setTimeout(resolve, patience, 'late'));
  const first = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    Promise.race([answer, late]),
  );
  if (first !== 'late') return first;
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    const stopped = new Promise<'stopped'>(resolve => token.onCancellationRequested(() => resolve('stopped')));
    token.onCancellationRequested(() => stop.cancel());
    return Promise.race([answer, stopped]);
  });
}

function toPage(answer: ReviewAnswer | undefined, { folder }: Reviewed): Page | undefined {
  if (!answer || answer.rows.length === 0) return undefined;
  return {
    title: say(words.title),
    lead: findPrinted(answer.html, /<p class="lead">([\s\S]*?)<\/p>/g).map(unescapeHtml),
    sheets: [sheet(answer, folder)],
    charts: findPrinted(answer.html, /(<figure[\s\S]*?<\/figure>)/g),
    style: findPrinted(answer.html, /<style>([\s\S]*?)<\/style>/g).join(''),
  };
}

/** The unit leads to its form, what speaks for a closer look to where it does so first. */
function sheet({ rows, columns, cells, lines }: ReviewAnswer, folder: string | null): Sheet {
  const at = (id: string): number => columns.findIndex(column => column.id === id);
  const [unit, doubt, file] = [at('organization'), at('closerLook'), at('file')];
  const order = [unit, ...columns.map((_, column) => column).filter(column => column !== unit)];
  return {
    titles: [say(words.title)],
    notes: [],
    headings: order.map(column => columns[column]?.heading ?? ''),
    rows: rows.map((row, i) => {
      const place = placeOf(row.file, folder);
      const shown = { [unit]: cells[i]?.[unit] || nameOf(row.file), [file]: pathOf(place, row.document) };
      const links: Readonly<Record<number, Link>> = {
        [unit]: { uri: place, line: lines[i]?.own ?? 0 },
        [doubt]: { uri: place, line: lines[i]?.doubt ?? lines[i]?.own ?? 0 },
      };
      return {
        kind: 'row',
        depth: 0,
        differs: row.grade.changes,
        cells: order.map(column => shown[column] ?? cells[i]?.[column] ?? ''),
        links: order.map(column => links[column]),
      };
    }),
  };
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** As people see it, with the number of the form in a file of several. */
const pathOf = (place: string, document: number): string =>
  `${workspace.asRelativePath(Uri.parse(place))}${document > 0 ? `#${document + 1}` : ''}`;

/** Files are named from the folder that is reviewed; without one, or outside of it, as they are. */
function placeOf(file: string, folder: string | null): string {
  const base = folder === null ? workspace.workspaceFolders?.[0]?.uri : Uri.parse(folder);
  return /^[a-z][a-z\d+.-]+:/i.test(file) || !base ? file : Uri.joinPath(base, file).toString();
}

/** Marked up text as it was. */
const unescapeHtml = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const findPrinted = (html: string, pattern: RegExp): readonly string[] =>
  Array.from(html.matchAll(pattern), ([, found = '']) => found);

const words = {
  title: { 'zh-CN': '批量复核', en: 'Batch Review' },
  reviewing: { 'zh-CN': '正在批量复核…', en: 'Reviewing…' },
  nothing: { 'zh-CN': '这里没有自评表（*.perf.yaml）。', en: 'There are no evaluations (*.perf.yaml) here.' },
} satisfies Record<string, Words>;
