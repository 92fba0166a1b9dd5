import type { Words } from '../words.js';

/** Texts of the panel and its commands. */
export const words = {
  title: { 'zh-CN': '预览', en: 'Preview' },
  review: { 'zh-CN': '复核', en: 'Review' },
  reviewAbout: {
    'zh-CN': '在表上填写复核得分和意见，直接写入文件',
    en: 'Type reviewed scores and comments; they are written into the file',
  },
  pin: { 'zh-CN': '固定', en: 'Pin' },
  pinAbout: {
    'zh-CN': '固定后一直显示这份自评表，不随编辑器切换',
    en: 'Keep showing this file, whichever is edited',
  },
  show: { 'zh-CN': '显示', en: 'Show' },
  shown: {
    all: { 'zh-CN': '全部', en: 'All' },
    open: { 'zh-CN': '未看', en: 'Still open' },
    differs: { 'zh-CN': '得分不符', en: 'Differing' },
    found: { 'zh-CN': '有问题', en: 'With findings' },
  },
  progress: { 'zh-CN': '已看 {0}/{1} 行', en: '{0} of {1} rows looked at' },
  next: { 'zh-CN': '下一处疑点', en: 'Next doubtful row' },
  nextAbout: {
    'zh-CN': '跳到下一行未看的：先看得分不符、有问题的',
    en: 'To the next row not looked at, those that differ or have findings first',
  },
  nextForm: { 'zh-CN': '下一份', en: 'Next form' },
  nextFormAbout: {
    'zh-CN': '保存这一份，转到批量复核清单里的下一份（Alt+PageDown）',
    en: 'Save this form and go to the next one of the batch (Alt+PageDown)',
  },
  lastForm: { 'zh-CN': '这是清单里的最后一份，已保存。', en: 'This was the last form of the batch; it is saved.' },
  noBatch: {
    'zh-CN': '已保存。还没有复核清单，请先“批量复核文件夹”。',
    en: 'Saved. There is no batch to go through yet: review a folder first.',
  },
  reviewFolder: { 'zh-CN': '批量复核文件夹', en: 'Review Folder' },
  print: { 'zh-CN': '打印', en: 'Print' },
  export: { 'zh-CN': '导出…', en: 'Export…' },
  report: { 'zh-CN': '复核意见', en: 'Review report' },
  loading: { 'zh-CN': '正在读取…', en: 'Loading…' },
  noServer: {
    'zh-CN': '语言服务没有运行，预览停在上一次的内容。',
    en: 'The language server is not running; the preview stands still.',
  },
  gone: { 'zh-CN': '文件已不在，预览停在上一次的内容。', en: 'The file is gone; the preview stands still.' },
  pickFormat: { 'zh-CN': '导出为哪种格式', en: 'Format to export' },
  pickReport: { 'zh-CN': '报告的格式', en: 'Format of the report' },
  selfReport: { 'zh-CN': '自评报告', en: 'report' },
  saved: { 'zh-CN': '已保存：', en: 'Saved: ' },
  open: { 'zh-CN': '打开', en: 'Open' },
  printSaved: {
    'zh-CN': '已保存为网页。用浏览器打开后按 Ctrl+P 打印。',
    en: 'Saved as a web page. Open it in a browser and press Ctrl+P.',
  },
  printOpened: { 'zh-CN': '已在浏览器中打开，按 Ctrl+P 打印。', en: 'Opened in the browser: press Ctrl+P to print.' },
  notWritten: {
    'zh-CN': '文件刚刚改动过，没有写入。请核对后按回车再写一次。',
    en: 'The file has just changed: not written. Look again, and press Enter to write it.',
  },
  readOnly: {
    'zh-CN': '文件在编辑器中设为只读，没有写入。请取消只读或另存一份，再复核。',
    en: 'The file is kept read-only in the editor: not written. Lift that, or save a copy, and review it there.',
  },
  noStep: {
    undo: {
      'zh-CN': '这里没有可撤销的复核；其他改动请在编辑器中撤销。',
      en: 'No review to take back here; undo other changes in the editor.',
    },
    redo: { 'zh-CN': '这里没有可重做的复核。', en: 'No review to make again here.' },
  },
  pickLayout: { 'zh-CN': '按哪种表式打印', en: 'Layout to print it in' },
  ownLayout: { 'zh-CN': '按本表的表式', en: 'In its own layout' },
  pickUse: { 'zh-CN': '用来上报，还是用来核对', en: 'To hand in, or to check' },
  official: {
    label: { 'zh-CN': '正式表', en: 'The official form' },
    detail: { 'zh-CN': '只有表上该有的内容，可直接签字上报', en: 'What the form itself has, ready to sign' },
  },
  checked: {
    label: { 'zh-CN': '核对表', en: 'To check' },
    detail: { 'zh-CN': '加印“计算得分”一列', en: 'With the column of computed scores' },
  },
  checkedWithBasis: {
    label: { 'zh-CN': '核对表，附计分依据', en: 'To check, with the clauses' },
    detail: {
      'zh-CN': '加印“计算得分”一列，表后附计分依据的条款',
      en: 'With the computed scores, and below the form the clauses that decide them',
    },
  },
  published: { 'zh-CN': '绩效自评公开', en: 'published' },
  nothingToPublish: { 'zh-CN': '这里没有可以公开的自评表。', en: 'There is no form to publish here.' },
} satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
