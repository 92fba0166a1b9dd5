import { NotificationType, RequestType } from 'vscode-languageclient';
import type { TextDocumentIdentifier } from 'vscode-languageclient';

/** What one evaluation's scorecard tells the status bar; the server sends more, which is shown as it comes. */
export interface Scorecard {
  readonly total: { readonly claimed: string | null; readonly claimedSum: string | null; readonly computed: string | null; readonly provisional: boolean };
  readonly grade: { readonly claimed: string | null; readonly computed: string | null };
}

export interface ProfileChoice {
  readonly id: string;
  readonly title: string;
}

/** One scorecard for every document of the file; `null` while the server does not know the file. */
export const scorecardRequest = new RequestType<{ textDocument: TextDocumentIdentifier }, readonly Scorecard[] | null, void>('perfYaml/scorecard');

/** The built-in profiles a new evaluation can follow. */
export const profilesRequest = new RequestType<{ locale: string }, readonly ProfileChoice[], void>('perfYaml/profiles');

/** The text of a new evaluation under a profile. */
export const templateRequest = new RequestType<{ profile: string; locale: string }, { readonly text: string }, void>('perfYaml/template');

/** The server scored a file anew for a reason other than an edit to it. */
export const scorecardChanged = new NotificationType<{ uri: string }>('perfYaml/scorecardChanged');

/** Asked by the server: the text of a file wherever it is stored; `null` where there is none or it is not UTF-8. */
export const readFileRequest = new RequestType<{ uri: string }, { readonly text: string | null }, void>('perfYaml/fs/read');

/** Asked by the server: the URIs of the files in a folder (the whole workspace without one) that match a glob. */
export const listFilesRequest = new RequestType<{ folder?: string; pattern?: string }, readonly string[], void>('perfYaml/fs/list');
