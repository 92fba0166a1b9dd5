import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { pickProfile } from './pick-profile.js';
import { templateRequest } from '../../server/src/lsp/protocol.js';
import { evaluationFileName } from './file-name.js';
import { openUnsaved } from './unsaved.js';
import { currentLocale } from './words.js';

/** `New Evaluation…`: an unsaved file, named so that every system takes it, under the profile the person picks; Tab leads through what is to be filled in. */
export async function newEvaluation(client: BaseLanguageClient): Promise<void> {
  const profile = await pickProfile(client);
  const template =
    profile === undefined ? undefined : await ask(client, templateRequest, { profile, locale: currentLocale() });
  if (!template) return;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const editor = await window.showTextDocument(await openUnsaved(folder, evaluationFileName(undefined, undefined)));
  await editor.insertSnippet(new SnippetString(template.snippet));
}
