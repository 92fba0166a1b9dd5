import { env, workspace } from 'vscode';

/** A language that people are told things in. */
export type Locale = 'zh-CN' | 'en';

/** A text in every language we speak. Missing one does not compile. */
export type Words = Readonly<Record<Locale, string>>;

/** The setting `perfYaml.locale`, else the language of the editor. */
export function currentLocale(): Locale {
  const setting = workspace.getConfiguration('perfYaml').get<string>('locale', 'auto');
  const tag = setting === 'auto' ? env.language : setting;
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** A text in the editor’s language. */
export const say = (words: Words): string => words[currentLocale()];
