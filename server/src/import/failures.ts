import type { Words } from '../text/locale.js';

/** Why a source gave nothing at all, and what a person can do about it. */
export const failures = {
  empty: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  tooLarge: {
    'zh-CN':
      '文件太大，不像一张自评表（读入上限：文件 32 MB，文字 4 MB，解压后 32 MB，10 万个单元格，每格 32767 字）；请只保留自评表后再导入',
    en: 'too large for a form (at most 32 MB, 4 MB of text, 32 MB unpacked, 100,000 cells of 32,767 characters); keep the form alone and import again',
  },
  encrypted: {
    'zh-CN': '文件设有打开密码；请在 Excel、WPS 或 Word 中取消密码后再导入',
    en: 'the file is protected by a password; remove it in Excel, WPS or Word and import again',
  },
  damaged: {
    'zh-CN': '文件已损坏或不完整；请用 Excel、WPS 或 Word 打开另存一份后再导入',
    en: 'the file is damaged or incomplete; open it in Excel, WPS or Word, save a copy and import that',
  },
  entities: {
    'zh-CN':
      '文件里夹带了 XML 实体声明（DOCTYPE），正常的 Office 文件没有这种内容，为安全起见没有读取；请用 Excel、WPS 或 Word 打开另存一份后再导入',
    en: 'the file declares XML entities (DOCTYPE), which no office program writes, and was not read; open it in Excel, WPS or Word, save a copy and import that',
  },
  oldWord: {
    'zh-CN': '旧版 Word（.doc）或 WPS 文字（.wps）不能直接导入；请另存为 .docx',
    en: 'an old Word file (.doc) or WPS text (.wps) cannot be read; save it as .docx',
  },
  pdf: {
    'zh-CN': 'PDF 不能直接导入；请复制其中的文字存为 .txt，或另存为 .docx 后导入',
    en: 'a PDF cannot be read; copy its text into a .txt file, or save it as .docx',
  },
  unknown: {
    'zh-CN': '不认识的文件类型；可以导入 xlsx、xls、docx、html、csv、md 和 txt',
    en: 'an unknown kind of file; xlsx, xls, docx, html, csv, md and txt can be imported',
  },
  notText: {
    'zh-CN': '文件不是可读的文字（UTF-8、UTF-16 或 GB18030）',
    en: 'the file is not readable text (UTF-8, UTF-16 or GB18030)',
  },
  noForm: {
    'zh-CN': '没有找到自评表：需要有“一级指标、二级指标、三级指标”或“指标名称、目标值、完成值”这样的表头',
    en: 'no form found: it takes a heading such as 一级指标, 二级指标, 三级指标 or 指标名称, 目标值, 完成值',
  },
} satisfies Readonly<Record<string, Words>>;
