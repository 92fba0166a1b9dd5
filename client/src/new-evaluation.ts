import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { pickProfile } from './pick-profile.js';
import { templateRequest } from '../../server/src/lsp/protocol.js';
import { currentLocale } from './words.js';

/** `New Evaluation…`: an untitled file under the profile the person picks; Tab leads through what is to be filled in. */
export async function newEvaluation(client: BaseLanguageClient): Promise<void> {
  const profile = await pickProfile(client);
  const template =
    profile === undefined ? undefined : await ask(client, templateRequest, { profile, locale: currentLocale() });
  if (!template) return;
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'perf-yaml' }));
  await editor.insertSnippet(new SnippetString(template.snippet));
}
