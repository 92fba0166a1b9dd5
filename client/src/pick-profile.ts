import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './asking.js';
import { layoutsRequest, profilesRequest } from '../../server/src/lsp/protocol.js';
import { currentLocale, say, type Words } from './words.js';

/** The id of one built-in profile, those whose form is the chosen one first; `undefined` where the person picks none. */
async function pickProfile(client: BaseLanguageClient, first: readonly string[]): Promise<string | undefined> {
  const profiles = await items(client);
  const own = profiles.filter(({ id }) => first.includes(id));
  const others = profiles.filter(({ id }) => !first.includes(id));
  const picked = await window.showQuickPick([...own, ...others], {
    placeHolder: say(words.one),
    matchOnDescription: true,
  });
  return picked?.id;
}

/** What a new form is scored and printed by. */
export interface FormChoice {
  readonly profile: string;
  readonly layout?: string;
}

/** A profile, whose layout goes with it; or a printed form by itself, and then a profile for it. */
export async function pickForm(client: BaseLanguageClient): Promise<FormChoice | undefined> {
  const profiles = await items(client);
  const layouts = (await ask(client, layoutsRequest, { locale: currentLocale() })) ?? [];
  const picked = await window.showQuickPick<FormItem>(
    [
      { label: say(words.profiles), kind: QuickPickItemKind.Separator },
      ...profiles.map(({ id, ...item }) => ({ ...item, profile: id })),
      { label: say(words.layouts), kind: QuickPickItemKind.Separator },
      ...layouts.map(({ id, title }) => ({ label: title, description: id, layout: id })),
    ],
    { placeHolder: say(words.form), matchOnDescription: true },
  );
  if (picked?.profile !== undefined) return { profile: picked.profile };
  const profilesOf = (layout: string): readonly string[] => layouts.find(({ id }) => id === layout)?.profiles ?? [];
  const profile = picked?.layout === undefined ? undefined : await pickProfile(client, profilesOf(picked.layout));
  return profile === undefined || picked?.layout === undefined ? undefined : { profile, layout: picked.layout };
}

interface FormItem extends QuickPickItem {
  readonly profile?: string;
  readonly layout?: string;
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
  form: { 'zh-CN': '选择评分办法或表式', en: 'Choose the scoring rules or a printed form' },
  profiles: { 'zh-CN': '按评分办法（表式随办法）', en: 'By scoring rules' },
  layouts: { 'zh-CN': '按表式（再选评分办法）', en: 'By printed form' },
  one: { 'zh-CN': '选择评分办法', en: 'Choose the scoring rules (profile)' },
  several: { 'zh-CN': '选择两种以上的评分办法进行对比', en: 'Choose two or more profiles to compare' },
} satisfies Record<string, Words>;
