import type { Words } from '../text/locale.js';

/** What is printed, and beside it the other words that mean the same on forms met in the field: reading knows them all, printing takes the first. */
export interface Label extends Words {
  readonly also: readonly string[];
}

/**
 * `{currency}`, `{points}` (those of the budget), `{rest}` (those of the indicators), `{year}`, `{organization}`, `{project}` and `{months}`
 * stand for what the evaluation says; a bracket whose only content is one of them goes where nothing is said. A line break stays one.
 */
export const label = (zh: string, en: string, ...also: readonly string[]): Label => ({ 'zh-CN': zh, en, also });

/** The words of a label as they are printed and met, in Chinese. */
export const wordsOf = ({ 'zh-CN': printed, also }: Label): readonly string[] => [printed, ...also];
