import type { Words } from './locale.js';

/** The signs that stand between the parts of a sentence or a list. */
export const colon: Words = { 'zh-CN': '：', en: ': ' };
/** Between the parts of a sentence. */
export const comma: Words = { 'zh-CN': '，', en: ', ' };
/** Between sentences that belong together. */
export const semicolon: Words = { 'zh-CN': '；', en: '; ' };
/** Between the words of a list. */
export const listComma: Words = { 'zh-CN': '、', en: ', ' };
