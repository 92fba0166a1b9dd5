import type { Words } from '../text/locale.js';

/** What a comment begins with that holds something of a printed form which import could not place: `未能识别（第 12 行）：…`. */
export const unreadMark: Words = { 'zh-CN': '未能识别', en: 'not read' };

/** What such a comment holds; `undefined` for any other. */
export const unreadText = (comment: string): string | undefined => marked.exec(comment)?.groups?.['text'];

const marked = new RegExp(
  `^(?:${unreadMark['zh-CN']}（[^（）]{1,80}）：|${unreadMark.en} \\([^()]{1,80}\\): )(?<text>.*)$`,
  'u',
);
