import { unreadText } from '../language/unread-mark.js';
import type { Comment } from '../yaml/tree.js';

/**
 * What import kept as comments and may be a row, or the points of a group: where there is any, nobody knows what the form comes to.
 * A label with its value beside it, a date and prose are none.
 */
export const unreadRows = (comments: readonly Comment[]): readonly Comment[] =>
  comments.filter(({ text }) => {
    const unread = unreadText(text);
    return unread !== undefined && mayBeRow(unread);
  });

/** Whether what import kept may be the form's table of money. */
export const unreadMoney = (comments: readonly Comment[]): readonly Comment[] =>
  unreadRows(comments).filter(({ text }) => /预算|执行|资金/.test(text));

function mayBeRow(text: string): boolean {
  if (lost.test(text)) return true;
  return !labelled.test(text) && !told.test(text) && !prose.test(text) && /\d/.test(text.replace(dated, ''));
}

/** `部门联系人：张三`, `得分系数(%)：100%　是否核心指标：否`. */
const labelled = /^[^：]{1,20}：[^：]*(?:　[^：]{1,20}：[^：]*)*$/u;
/** What import says of something it could not read at all. */
const told = /没有读入|请对照原件|请核对|，not read|not read;|check it|complete it/;
/** A page or a row of which import could read nothing. */
const lost = /^(?:这一页是图片|文字到这里断了|a page that is a picture|the text breaks off)/;
const prose = /。|；\d|[，,].{0,60}[，,]/u;
const dated =
  /\d{4}\s?年度?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s?[月日号]|\d{1,2}:\d{2}|第\s?\d{1,3}\s?[条款项号页]|\d{1,3}周岁/g;
