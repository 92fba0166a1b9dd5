import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { profilesRequest } from '../../server/src/lsp/protocol.js';
import { currentLocale, say, type Words } from './words.js';

/** The id of one built-in profile; `undefined` where the person picks none. */
export async function pickProfile(client: BaseLanguageClient): Promise<string | undefined> {
  const picked = await window.showQuickPick(await items(client), {
    placeHolder: say(words.one),
    matchOnDescription: true,
  });
  return picked?.id;
}

/** The ids of two or more; `undefined` where fewer are picked. All are ticked at first. */
export async function pickProfiles(client: BaseLanguageClient): Promise<readonly string[] | undefined> {
  const all = (await items(client)).map(item => ({ ...item, picked: true }));
  const picked = await window.showQuickPick(all, {
    placeHolder: say(words.several),
    matchOnDescription: true,
    canPickMany: true,
  });
  if (!picked || picked.length === 0) return undefined;
  if (picked.length > 1) return picked.map(({ id }) => id);
  void window.showInformationMessage(say(words.several));
  return undefined;
}

/** Its title first: an id says little to a person. */
interface ProfileItem extends QuickPickItem {
  readonly id: string;
}

async function items(client: BaseLanguageClient): Promise<readonly ProfileItem[]> {
  const profiles = (await ask(client, profilesRequest, { locale: currentLocale() })) ?? [];
  return profiles.map(({ id, title }) => ({ label: title, description: id, id }));
}

const words = {
  one: { 'zh-CN': '选择评分办法', en: 'Choose the scoring rules (profile)' },
  several: { 'zh-CN': '选择两种以上的评分办法进行对比', en: 'Choose two or more profiles to compare' },
} satisfies Record<string, Words>;
