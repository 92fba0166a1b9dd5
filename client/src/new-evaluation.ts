import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { pickForm } from './pick-profile.js';
import { templateRequest } from '../../server/src/lsp/protocol.js';
import { evaluationFileName } from './file-name.js';
import { openUnsaved } from './unsaved.js';
import { currentLocale } from './words.js';

/** `New Evaluation…`: an unsaved file, named so that every system takes it, of the form the person picks; Tab leads through what is to be filled in. */
export async function newEvaluation(client: BaseLanguageClient): Promise<void> {
  const form = await pickForm(client);
  const template = form && (await ask(client, templateRequest, { ...form, locale: currentLocale() }));
  if (!template) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const editor = await window.showTextDocument(await openUnsaved(folder, evaluationFileName(template.text)));
  await editor.insertSnippet(new SnippetString(template.snippet));
}
