import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { QuickPickItem } from 'vscode';
import { profilesRequest, templateRequest } from './protocol.js';
import { currentLocale, say, words } from './words.js';

/** `New Evaluation…`: an untitled file under the profile the person picks. */
export async function newEvaluation(client: BaseLanguageClient): Promise<void> {
  const profile = await pickProfile(client);
  if (profile === undefined) return;
  const { text } = await client.sendRequest(templateRequest, { profile, locale: currentLocale() });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'perf-yaml', content: text }));
}

async function pickProfile(client: BaseLanguageClient): Promise<string | undefined> {
  const profiles = await client.sendRequest(profilesRequest, { locale: currentLocale() });
  const items = profiles.map(({ id, title }): QuickPickItem => ({ label: id, description: title }));
  const picked = await window.showQuickPick(items, { placeHolder: say(words.pickProfile), matchOnDescription: true });
  return picked?.label;
}
