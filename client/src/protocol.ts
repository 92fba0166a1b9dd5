import {
  NotificationType0,
  type Position as LspPosition,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageclient';

interface Total {
  readonly claimed: string | null;
  readonly claimedSum: string | null;
  readonly computed: string | null;
  readonly provisional: boolean;
}

/** What one evaluation's scorecard tells the status bar and the list of evaluations; the server sends more. */
export interface Scorecard {
  readonly organization: string | null;
  readonly year: string | null;
  readonly total: Total;
  readonly grade: { readonly claimed: string | null; readonly computed: string | null };
}

/** One file of the workspace. */
export interface EvaluationFile {
  readonly uri: string;
  readonly problems: { readonly error: number; readonly warning: number; readonly info: number };
  readonly evaluations: readonly Scorecard[];
  /** The files of the list that it adds up, where it is a roll-up. */
  readonly sources: readonly string[];
}

/** What is new since the answer numbered `since`. */
export interface EvaluationsAnswer {
  readonly serial: number;
  /** Whether `changed` is all there is, and whatever was told before is void. */
  readonly complete: boolean;
  readonly changed: readonly EvaluationFile[];
  readonly gone: readonly string[];
}

export interface ProfileChoice {
  readonly id: string;
  readonly title: string;
}

/** One evaluation as people read it. */
export interface Table {
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly kind: 'budget' | 'group' | 'row' | 'indicators' | 'total' | 'grade';
  /** How many groups it stands in. */
  readonly depth: number;
  readonly cells: readonly string[];
  /** The zero-based line of the row's name; `null` for what is no row of the file. */
  readonly line: number | null;
  readonly differs: boolean;
}

interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

/** One scorecard for every document of the file; `null` while the server does not know the file. */
export const scorecardRequest = new RequestType<AboutFile, readonly Scorecard[] | null, void>('perfYaml/scorecard');

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
export const evaluationsRequest = new RequestType<{ readonly since?: number }, EvaluationsAnswer, void>(
  'perfYaml/evaluations',
);

/** Something in the workspace's evaluations is new. */
export const evaluationsChanged = new NotificationType0('perfYaml/evaluationsChanged');

/** The built-in profiles a new evaluation can follow. */
export const profilesRequest = new RequestType<{ locale: string }, readonly ProfileChoice[], void>('perfYaml/profiles');

/** A new evaluation under a profile: its text, and the same as a snippet. */
export const templateRequest = new RequestType<
  { profile: string; locale: string },
  { readonly text: string; readonly snippet: string },
  void
>('perfYaml/template');

/** A file's text; `null` where there is none, or it is not UTF-8. */
export interface StoredText {
  readonly text: string | null;
  readonly problem?: 'not-utf8';
}

/** Asked by the server: the text of a file wherever it is stored. */
export const readFileRequest = new RequestType<{ uri: string }, StoredText, void>('perfYaml/fs/read');

/** Asked by the server: the URIs of the files in a folder (the whole workspace without one) that match a glob. */
export const listFilesRequest = new RequestType<{ folder?: string; pattern?: string }, readonly string[], void>(
  'perfYaml/fs/list',
);

/** A filled-in form as the text of an evaluation, with what was kept as comments; `failure` says why there is none. */
export type ImportedForm =
  | {
      readonly text: string;
      readonly rows: number;
      readonly kept: readonly { readonly place: string; readonly text: string }[];
      readonly warnings: readonly string[];
    }
  | { readonly failure: string };

/** A form of any kind, its bytes in base64. */
export const importRequest = new RequestType<{ name: string; content: string; locale: string }, ImportedForm, void>(
  'perfYaml/import',
);

/** The edits that write table cells, tab-separated, as rows at a place; none where that cannot be. */
export const pasteRowsRequest = new RequestType<
  AboutFile & { readonly position: LspPosition; readonly text: string },
  readonly TextEdit[] | null,
  void
>('perfYaml/pasteRows');
