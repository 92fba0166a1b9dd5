import type { Locale, Words } from '../text/locale.js';

/** How reports speak of findings that a comment in the file silences. */
export const setAside = {
  heading: { 'zh-CN': '填报时已注明忽略的问题', en: 'Set aside in the form' },
  noReason: { 'zh-CN': '（没有写理由）', en: '(no reason given)' },
  /** The reason that the comment gives. */
  reason: {
    'zh-CN': (reason: string | undefined) => (reason === undefined ? '没有注明理由。' : `注明的理由：${reason}`),
    en: (reason: string | undefined) => (reason === undefined ? 'No reason is given.' : `Reason given: ${reason}`),
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
