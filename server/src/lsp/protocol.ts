import {
  NotificationType0,
  type Position,
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { ReviewChange } from '../features/review-change.js';
import type { RowCommand } from '../features/row-change.js';
import type { DiffJson } from '../reports/diff/diff-json.js';
import type { Preview as PreviewParts } from '../reports/preview/preview.js';
import type { ReviewJson } from '../reports/review/review-json.js';
import type { ReviewColumn } from '../reports/review/review-table.js';
import type { LayoutChoice, ProfileChoice } from './choices.js';
import type { EvaluationsAnswer } from '../reports/evaluation-file.js';
import type { ScorecardJson } from '../reports/scorecard-json.js';
import type { Table } from '../reports/table.js';

// What server and client say to each other beyond the standard: names of messages and what they carry, once for both sides.

export { ourFiles, isOurs, skippedFolders, withoutKind } from '../text/file-names.js';
export type { LayoutChoice, ProfileChoice } from './choices.js';
export type { ReviewChange, ReviewField } from '../features/review-change.js';
export type { RowCommand } from '../features/row-change.js';
export type { EvaluationFile, EvaluationsAnswer, EvaluationSummary } from '../reports/evaluation-file.js';
export type { Table, TableRow } from '../reports/table.js';
export type { ReviewJson } from '../reports/review/review-json.js';
export type { ScorecardJson as Scorecard } from '../reports/scorecard-json.js';

/** Every request about one file names it so. */
export interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

/** One scorecard for every document of the file; `null` while the server does not know the file. */
export const scorecardRequest = new RequestType<AboutFile, readonly ScorecardJson[] | null, void>('perfYaml/scorecard');

/** The scorecard of each evaluation in the file, as a table. */
export const scorecardTableRequest = new RequestType<AboutFile, readonly Table[] | null, void>(
  'perfYaml/scorecardTable',
);

/** Each evaluation in the file under several profiles (all built-in ones where none are named). */
export const compareProfilesRequest = new RequestType<
  AboutFile & { readonly profiles?: readonly string[] },
  readonly Table[] | null,
  void
>('perfYaml/compareProfiles');

/** The evaluations of the workspace, told in changes. */
export const evaluationsRequest = new RequestType<{ readonly since?: number } | null, EvaluationsAnswer, void>(
  'perfYaml/evaluations',
);

/** Something in the workspace's evaluations is new; told where `initializationOptions.evaluationsChanged` asks for it. */
export const evaluationsChanged = new NotificationType0('perfYaml/evaluationsChanged');

/** The built-in profiles a new evaluation can follow. */
export const profilesRequest = new RequestType<{ readonly locale?: string } | null, readonly ProfileChoice[], void>(
  'perfYaml/profiles',
);

/** The printed forms a new evaluation can be for, or an export can take. */
export const layoutsRequest = new RequestType<{ readonly locale?: string } | null, readonly LayoutChoice[], void>(
  'perfYaml/layouts',
);

/** A new evaluation under a profile, for a layout where one is given: its text, and the same as a snippet. */
export const templateRequest = new RequestType<
  { readonly profile?: string; readonly layout?: string; readonly locale?: string } | null,
  { readonly text: string; readonly snippet: string },
  void
>('perfYaml/template');

/** A file's text; `null` where there is none, or it is not UTF-8. */
export interface StoredText {
  readonly text: string | null;
  readonly problem?: 'not-utf8';
}

/** Asked by the server: the text of a file wherever it is stored. */
export const readFileRequest = new RequestType<{ readonly uri: string }, StoredText, void>('perfYaml/fs/read');

/** Asked by the server: the URIs of the files in a folder (the whole workspace without one) that match a glob. */
export const listFilesRequest = new RequestType<
  { readonly folder?: string; readonly pattern?: string },
  readonly string[],
  void
>('perfYaml/fs/list');

/** A filled-in form as the text of an evaluation, with what was kept as comments; `failure` says in words why there is none. */
export type ImportedForm =
  | {
      readonly text: string;
      readonly rows: number;
      /** What found no key, and stands in `text` as comments. */
      readonly kept: readonly PlacedText[];
      /** What says nothing and was passed over. */
      readonly passed: readonly PlacedText[];
      readonly warnings: readonly string[];
      /** How the first evaluation is printed and whose rules score it; `null` where that was not recognised. */
      readonly layout: string | null;
      readonly profile: string | null;
      /** The names of both, as people call them. */
      readonly readBy: readonly string[];
      /** The same for each evaluation of the file. */
      readonly documents: readonly { readonly layout: string | null; readonly profile: string | null }[];
      /** What a person looks at before it is written, where that was asked for. */
      readonly shown?: ImportShown;
    }
  | { readonly failure: string };

/** What an import shows before anything is written. */
export interface ImportShown {
  /** The scorecard of each evaluation; lines are those of `text`. */
  readonly tables: readonly Table[];
  /** The zero-based line of `text` in which each of `kept` stands; `null` where that is not known. */
  readonly keptAt: readonly (number | null)[];
}

/** A text of the form that was read, and where in it. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** A file that is to become an evaluation. */
export interface ImportParams {
  /** The file's name; its bytes say what it is where they can. */
  readonly name: string;
  /** The file's bytes in base64: the editor reads files wherever they are stored. */
  readonly content: string;
  readonly locale?: string;
  /** Whether `shown` is wanted. */
  readonly show?: boolean;
}

/** A form of any kind as an evaluation. */
export const importRequest = new RequestType<ImportParams, ImportedForm, void>('perfYaml/import');

/** What an imported form gives to one that is open: one step that fills in what is blank, and each value that is filled in or left. */
export type FilledForm = { readonly edit: WorkspaceEdit; readonly summary: string; readonly table: Table };

/** What the text of an imported form fills into an evaluation: only what is blank; what differs is left and told. `null` while the server does not know the file. */
export const fillRequest = new RequestType<AboutFile & { readonly text: string }, FilledForm | null, void>(
  'perfYaml/fill',
);

/** Where cells are pasted: at a place, or over a range, whose end counts; nothing selected is taken away. */
export interface PasteRowsParams extends AboutFile {
  readonly position?: Position;
  readonly range?: Range;
  /** Tab-separated cells, as Excel and Word put them on the clipboard, or lines. */
  readonly text?: string;
  /** The same as a web page, where the clipboard has it: cells with several paragraphs survive there alone. */
  readonly html?: string;
}

/** One way to write what was copied, and what it is called in a list to choose from. */
export interface Pasting {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * The ways to write copied cells as rows at a place; several where their columns can be read in several ways, the first of which leaves what is in doubt
 * as comments. Lines of keys are moved to where they belong. None where nothing holds rows or keys, so that the client pastes it as it is.
 */
export const pasteRowsRequest = new RequestType<PasteRowsParams, readonly Pasting[] | null, void>('perfYaml/pasteRows');

/** What is done with the rows that a selection touches; its moving end is where the cursor stands. */
export interface RowParams extends AboutFile {
  readonly range: Range;
  readonly cursor?: Position;
  readonly command: RowCommand;
}

/** The edits that move, double or delete rows whole, none where that cannot be, and where the cursor stands then; `null` where no row stands. */
export const rowRequest = new RequestType<
  RowParams,
  { readonly edits: readonly TextEdit[]; readonly cursor: Position } | null,
  void
>('perfYaml/row');

/** The answer to `perfYaml/preview`: with `parts` what a panel patches element by element, else one `html`. */
export type Preview = Omit<PreviewParts, 'documents'> & {
  readonly uri: string;
  /** That of the text it shows; `null` for a stored one. */
  readonly version: number | null;
};
/** The preview, element by element. */
export type PreviewInParts = Preview & Pick<PreviewParts, 'documents'>;
/** The preview as one page. */
export type PreviewAsPage = Preview & { readonly html: string };
export type { PreviewDocument } from '../reports/preview/preview.js';

/** The form as it is printed, with claims and scores side by side; `null` while the server does not know the file. */
export const previewRequest = new RequestType<
  AboutFile & { readonly parts?: boolean; readonly review?: boolean },
  PreviewInParts | PreviewAsPage | null,
  void
>('perfYaml/preview');

/** A file's content: text as it is, anything else in base64. */
export interface ExportedFile {
  readonly format: string;
  readonly encoding: 'utf-8' | 'base64';
  readonly content: string;
  /** What the file says and the form has no place for, a sentence each; left out where there is nothing. */
  readonly notices?: readonly string[];
}

/** How a form is printed: what the command line's options of these names say. */
export interface ExportParams extends AboutFile {
  readonly format?: string;
  readonly layout?: string;
  /** Which of several evaluations in the file, from 0. */
  readonly document?: number;
  readonly computed?: boolean;
  readonly basis?: boolean;
  /** The reviewer's report in the place of the form. */
  readonly review?: boolean;
}

/** The official form, or with `review` the reviewer's report, in a format that the server can make. */
export const exportRequest = new RequestType<ExportParams, ExportedFile | null, void>('perfYaml/export');

/** A format that can be picked. */
export interface FormatChoice {
  /** Also how the name of its file ends. */
  readonly id: string;
  readonly title: string;
  /** Whether it is the form as a layout prints it, else what the form says, as data. */
  readonly isPrinted: boolean;
}

/** The formats that this server can make. */
export const formatsRequest = new RequestType<{ readonly locale?: string } | null, readonly FormatChoice[], void>(
  'perfYaml/formats',
);

/** All forms below a folder, or of the whole workspace, in one document without the names and numbers of persons; `null` where there is none. */
export const publishRequest = new RequestType<
  { readonly folder?: string; readonly format?: string } | null,
  ExportedFile | null,
  void
>('perfYaml/publish');

/** A draft of the self-evaluation report as docx, html (the default) or md; `null` while the server does not know the file. */
export const selfReportRequest = new RequestType<AboutFile & { readonly format?: string }, ExportedFile | null, void>(
  'perfYaml/report',
);

/** What follows on a file; where it still names the year that is over, from 0 the first such line. */
export interface NextFile {
  readonly text: string;
  readonly yearsLeft: readonly { readonly message: string; readonly line: number }[];
}

/** The text that follows on a file: next year's targets, or the self-evaluation of a target table. `target` is where it will be stored: the way back is written from there. */
export const nextRequest = new RequestType<
  AboutFile & { readonly year?: number; readonly target?: string },
  NextFile | null,
  void
>('perfYaml/next');

/** The edit that writes one thing a reviewer typed or picked, for the version of the file it was typed for; what cannot be right is refused in words. */
export const reviewRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier & { readonly version?: number } } & {
    readonly document?: number;
  } & ReviewChange,
  { readonly edit: WorkspaceEdit } | null,
  void
>('perfYaml/review');

/** A comparison with an earlier text. */
export interface DiffParams extends AboutFile {
  /** The other, earlier text: of a version in git, of last year's form. */
  readonly otherText: string;
  /** How the other text is named to people. */
  readonly otherName?: string;
}

/** What changed from the other text to the file as it is open; the same as data, as tables whose rows lead to the file, and as Markdown. */
export interface DiffAnswer {
  readonly documents: readonly DiffJson[];
  readonly tables: readonly Table[];
  readonly markdown: string;
}

/** Asks what has changed since another text. */
export const diffRequest = new RequestType<DiffParams, DiffAnswer | null, void>('perfYaml/diff');

/** A review of the evaluations below a folder, or of the whole workspace; the same as data, as a page and as a table. */
export interface ReviewAnswer {
  readonly rows: readonly ReviewJson[];
  readonly html: string;
  /** The table as people read it: a line of cells for each of `rows`, in their order. */
  readonly columns: readonly ReviewColumn[];
  readonly cells: readonly (readonly string[])[];
  /** For each of `rows` the zero-based lines of its file that lead to it, and to the first thing that wants a closer look. */
  readonly lines: readonly { readonly own: number; readonly doubt: number | null }[];
}

/** Asks for the table of a folder’s evaluations; of none, of the whole workspace. */
export const reviewFolderRequest = new RequestType<{ readonly folder?: string } | null, ReviewAnswer, void>(
  'perfYaml/reviewFolder',
);
