import { RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageclient';
import type { Preview, ReviewChange } from './messages.js';

interface Of {
  readonly textDocument: TextDocumentIdentifier;
}

/** The form in parts; `null` while the server does not know the file. */
export const previewRequest = new RequestType<Of & { parts: true; review: boolean }, Preview | null, void>(
  'perfYaml/preview',
);

/** A file's content: text as it is, anything else in base64. */
export interface ExportedFile {
  readonly format: string;
  readonly encoding: 'utf-8' | 'base64';
  readonly content: string;
}

/** The official form, or with `review` the reviewer's report, in a format that the server can make. */
export const exportRequest = new RequestType<Of & { format: string; review?: boolean }, ExportedFile | null, void>(
  'perfYaml/export',
);

/** The edit that writes one thing a reviewer typed. */
export const reviewRequest = new RequestType<
  { textDocument: TextDocumentIdentifier & { version: number } } & ReviewChange,
  { edit: WorkspaceEdit } | null,
  void
>('perfYaml/review');
