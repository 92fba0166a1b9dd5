/// <reference types="mocha" />
import assert from 'node:assert';
import * as vscode from 'vscode';

declare const SAMPLE_NAME: string;
declare const SAMPLE_TEXT: string;

/** The row that the reference form gets wrong. */
export const row = '签订亿元以上项目';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');

export const uri = (): vscode.Uri => vscode.Uri.joinPath(folder(), SAMPLE_NAME);

/** Opens the reference form in the editor. */
export async function openReference(): Promise<vscode.TextDocument> {
  // a virtual workspace starts empty
  if (uri().scheme === 'tmp') await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(SAMPLE_TEXT));
  const document = await vscode.workspace.openTextDocument(uri());
  await vscode.window.showTextDocument(document);
  return document;
}

/** The range of the score claimed in that row. */
export function claimedScore(document: vscode.TextDocument): vscode.Range {
  const text = document.getText();
  const from = text.indexOf(row);
  const match = /(得分:\s*)([\d.]+)/.exec(text.slice(from)) ?? assert.fail('the row claims no score');
  const start = from + match.index + (match[1] ?? '').length;
  return new vscode.Range(document.positionAt(start), document.positionAt(start + (match[2] ?? '').length));
}
