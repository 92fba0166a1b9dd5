import type { Words } from '../../text/locale.js';
import type { Place } from './place.js';

/** Something of a source that was not read into a cell, in words that say what it is and what it says. */
export interface Unread {
  readonly place: Place;
  readonly what: Words;
}

/** What kind of thing is not read, and a line of what it says. */
export const tellUnread = (kind: keyof typeof kinds, text = ''): Words => {
  const line = text.replace(/\s+/g, ' ').trim();
  return {
    'zh-CN': `${kinds[kind]['zh-CN']}${line === '' ? '' : `：${line}`}`,
    en: `${kinds[kind].en}${line === '' ? '' : `: ${line}`}`,
  };
};

/** `&L`, `&"宋体,常规"`, `&12`, `&K000000`: where and how a margin is written, and what it counts. */
export const marginCodes = /&(?:"[^"]*"|K[\dA-Fa-f]{6}|\d+|[A-Za-z&])/g;

/** What pages repeat at their edges, each text once; those that only count pages say nothing. */
export const marginsThatSay = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map(text => text.trim()))].filter(text =>
    /\p{L}/u.test(text.replace(/[第共页总张之]|page|of/gi, '')),
  );

const kinds = {
  struck: { 'zh-CN': '划去的文字，没有读入', en: 'text struck through, not read' },
  hidden: { 'zh-CN': '隐藏的文字，没有读入', en: 'hidden text, not read' },
  hiddenRow: { 'zh-CN': '隐藏的行，没有读入', en: 'a hidden row, not read' },
  hiddenColumn: { 'zh-CN': '隐藏的列，没有读入', en: 'a hidden column, not read' },
  hiddenSheet: { 'zh-CN': '隐藏的工作表，没有读入', en: 'a hidden sheet, not read' },
  missingSheet: {
    'zh-CN': '工作表的内容不在文件里，没有读入；请用 Excel 或 WPS 打开并保存后再导入',
    en: 'a sheet whose content is not in the file; open and save in Excel or WPS and import again',
  },
  lostText: {
    'zh-CN': '这一格的文字不在文件里，没有读入；请用 Excel 或 WPS 打开并保存后再导入',
    en: 'the text of this cell is not in the file; open and save in Excel or WPS and import again',
  },
  cut: {
    'zh-CN': '文字到这里断了，这一行没有读入',
    en: 'the text breaks off in this row, not read',
  },
  stray: { 'zh-CN': '离表格很远的单元格，没有读入', en: 'a cell far from the table, not read' },
  covered: { 'zh-CN': '合并单元格盖住的内容，没有读入', en: 'what a merged cell covers, not read' },
  picture: { 'zh-CN': '这里有图片，没有读入', en: 'a picture, not read' },
  scannedPage: { 'zh-CN': '这一页是图片，没有读入', en: 'a page that is a picture, not read' },
  object: { 'zh-CN': '这里有嵌入的对象，没有读入', en: 'an embedded object, not read' },
  symbol: {
    'zh-CN': '这里有一个认不出的符号，请对照原件补上',
    en: 'a symbol that is not known; complete it from the source',
  },
  field: { 'zh-CN': '这里的域没有结果，没有读入', en: 'a field without a result, not read' },
  equation: {
    'zh-CN': '公式只读出了文字，请对照原件核对',
    en: 'an equation, of which only the text was read; check it against the source',
  },
  element: {
    'zh-CN': '这里有读不出的内容，请对照原件核对',
    en: 'something that cannot be read; check it against the source',
  },
  footnote: { 'zh-CN': '脚注', en: 'footnote' },
  comment: { 'zh-CN': '批注', en: 'comment' },
  margin: { 'zh-CN': '页眉页脚，没有读入', en: 'page header or footer, not read' },
  part: {
    'zh-CN': '插入的另一份文件，没有读入；请打开原件另存一份后再导入',
    en: 'another file inside this one, not read; open it, save a copy and import that',
  },
  drawing: { 'zh-CN': '图形里的文字，没有读入', en: 'text in a drawing, not read' },
  control: {
    'zh-CN': '这里有勾选框、下拉框等控件，没有读入；请对照原件补上',
    en: 'a form control such as a check box, not read; complete it from the source',
  },
  formula: {
    'zh-CN': '公式没有存下结果，没有读入；请用 Excel 或 WPS 打开并保存后再导入',
    en: 'a formula without a stored result, not read; open and save in Excel or WPS and import again',
  },
  failed: {
    'zh-CN': '公式算不出结果，没有读入；请在原件里改正公式，或对照补上',
    en: 'a formula that fails, not read; correct it in the source, or complete it from there',
  },
  format: {
    'zh-CN': '单元格的数字格式认不全，只读入了数值，请核对',
    en: 'a number format that is not understood; the bare number was read, check it',
  },
} satisfies Readonly<Record<string, Words>>;
