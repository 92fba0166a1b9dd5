import type { Words } from '../../text/locale.js';

/** Why a source gave nothing at all, and what a person can do about it. */
export const failures = {
  empty: { 'zh-CN': '文件是空的', en: 'the file is empty' },
  tooLarge: {
    'zh-CN':
      '文件太大，不像一张自评表（读入上限：文件 32 MB，文字 4 MB，解压后 32 MB，10 万个单元格，每行 300 格，每格 32767 字，嵌套不超过 1000 层）；请只保留自评表后再导入',
    en: 'too large for a form (at most 32 MB, 4 MB of text, 32 MB unpacked, 100,000 cells, 300 in a row, of 32,767 characters, nested no deeper than 1,000); keep the form alone and import again',
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
  binaryWorkbook: {
    'zh-CN': '二进制工作簿（.xlsb）不能直接导入；请用 Excel 或 WPS 另存为 .xlsx',
    en: 'a binary workbook (.xlsb) cannot be read; save it as .xlsx in Excel or WPS',
  },
  openSheet: {
    'zh-CN': 'OpenDocument 表格（.ods）不能直接导入；请另存为 .xlsx',
    en: 'an OpenDocument spreadsheet (.ods) cannot be read; save it as .xlsx',
  },
  openText: {
    'zh-CN': 'OpenDocument 文档（.odt）不能直接导入；请另存为 .docx',
    en: 'an OpenDocument text (.odt) cannot be read; save it as .docx',
  },
  slides: {
    'zh-CN': '演示文稿（.pptx）不能导入；请把其中的表格粘贴到 Excel 或 Word，存为 .xlsx 或 .docx',
    en: 'slides (.pptx) cannot be read; paste the table into Excel or Word and save as .xlsx or .docx',
  },
  ofd: {
    'zh-CN': 'OFD 版式文件不能直接导入；请用 WPS 或 OFD 阅读器另存为 .docx 或 .pdf，或复制其中的表格存为 .txt',
    en: 'an OFD file cannot be read; save it as .docx or .pdf in WPS or an OFD reader, or copy its table into a .txt file',
  },
  uof: {
    'zh-CN': 'UOF 标文通文件（.uof、.uot、.uos）不能直接导入；请用 WPS 或永中 Office 另存为 .docx 或 .xlsx',
    en: 'a UOF file (.uof, .uot, .uos) cannot be read; save it as .docx or .xlsx in WPS or Yozo Office',
  },
  webArchive: {
    'zh-CN':
      '这是单个文件网页（MHTML，扩展名常是 .doc、.xls 或 .mht）；请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx',
    en: 'a web page in a single file (MHTML, often named .doc, .xls or .mht); open it in Word, Excel or WPS and save it as .docx or .xlsx',
  },
  xmlWorkbook: {
    'zh-CN': '这是 XML 表格 2003（SpreadsheetML，扩展名常是 .xls 或 .xml）；请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: 'an XML Spreadsheet 2003 (SpreadsheetML, often named .xls or .xml); open it in Excel or WPS and save it as .xlsx',
  },
  xmlWord: {
    'zh-CN': '这是 Word 2003 XML 文档；请用 Word 或 WPS 打开，另存为 .docx',
    en: 'a Word 2003 XML document; open it in Word or WPS and save it as .docx',
  },
  flatPackage: {
    'zh-CN': '这是 Word XML 文档（平面 OPC）；请用 Word 或 WPS 打开，另存为 .docx',
    en: 'a Word XML document (flat OPC); open it in Word or WPS and save it as .docx',
  },
  richText: {
    'zh-CN': '这是 RTF 文档（扩展名常是 .rtf 或 .doc）；请用 Word 或 WPS 打开，另存为 .docx',
    en: 'an RTF document (often named .rtf or .doc); open it in Word or WPS and save it as .docx',
  },
  linkedValues: {
    'zh-CN': '这是 SYLK 表格（扩展名常是 .slk 或 .xls）；请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: 'a SYLK table (often named .slk or .xls); open it in Excel or WPS and save it as .xlsx',
  },
  interchange: {
    'zh-CN': '这是 DIF 数据交换文件（扩展名常是 .dif 或 .xls）；请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: 'a DIF data interchange file (often named .dif or .xls); open it in Excel or WPS and save it as .xlsx',
  },
  oldestWorkbook: {
    'zh-CN': '这是很早的 Excel 文件（4.0 及以前）；请用 Excel 打开，另存为 .xlsx',
    en: 'a very old Excel file (4.0 or before); open it in Excel and save it as .xlsx',
  },
  appleFile: {
    'zh-CN': '苹果的 Numbers、Pages 文件不能直接导入；请在其中导出为 .xlsx 或 .docx',
    en: 'a Numbers or Pages file cannot be read; export it there as .xlsx or .docx',
  },
  picture: {
    'zh-CN': '这是图片，不能直接导入；请先用 WPS 等软件识别文字，另存为 .docx 或 .xlsx 后导入',
    en: 'a picture cannot be read; have its text recognised first and save it as .docx or .xlsx',
  },
  archive: {
    'zh-CN': '这是压缩包；请先解压，再导入其中的自评表',
    en: 'an archive; unpack it and import the form in it',
  },
  pdfElsewhere: {
    'zh-CN': '网页版里不能读 PDF；请在电脑上的 VS Code 或命令行里导入',
    en: 'a PDF cannot be read in the browser; import it in VS Code on your computer or on the command line',
  },
  scannedPdf: {
    'zh-CN': '这个 PDF 是扫描件，里面只有图片没有文字；请先用 WPS 等软件识别文字，另存为 .docx 或 .xlsx 后导入',
    en: 'this PDF is a scan: it holds pictures and no text; have its text recognised first and save it as .docx or .xlsx',
  },
  lostLetters: {
    'zh-CN':
      '这个 PDF 的字体没有说明哪个编码是哪个字，读出来会是乱码；请从原文件另存为 .docx 或 .xlsx，或按扫描件识别文字后导入',
    en: 'the fonts of this PDF do not say which letters they hold, so that its text would come out garbled; save the original as .docx or .xlsx, or have the text recognised as that of a scan',
  },
  encryptedPdf: {
    'zh-CN': 'PDF 设有打开密码；请取消密码后再导入',
    en: 'the PDF is protected by a password; remove it and import again',
  },
  damagedPdf: {
    'zh-CN': 'PDF 已损坏或不完整；请重新下载，或打开后另存一份再导入',
    en: 'the PDF is damaged or incomplete; download it again, or open it and save a copy',
  },
  slowPdf: {
    'zh-CN': 'PDF 太复杂，15 秒内没有读完，不像一张自评表；请只保留自评表的几页再导入',
    en: 'the PDF could not be read within 15 seconds, which is more than a form needs; keep the pages of the form alone',
  },
  unknown: {
    'zh-CN': '不认识的文件类型；可以导入 xlsx、xls、docx、html、csv、md、pdf 和 txt',
    en: 'an unknown kind of file; xlsx, xls, docx, html, csv, md, pdf and txt can be imported',
  },
  notText: {
    'zh-CN': '文件不是可读的文字（UTF-8、UTF-16 或 GB18030）',
    en: 'the file is not readable text (UTF-8, UTF-16 or GB18030)',
  },
  noLines: {
    'zh-CN':
      '没有找到自评表：这个 PDF 没有画出表格线，行和列认不准；请从原文件另存为 .docx 或 .xlsx 再导入，或复制其中的表格存为 .txt',
    en: 'no form found: this PDF draws no lines of a table, so its rows and columns are not certain; save the original as .docx or .xlsx, or copy its table into a .txt file',
  },
  brokenJson: {
    'zh-CN': 'JSON 有错误或不完整，没有读入；请从系统重新导出',
    en: 'the JSON is broken or incomplete and was not read; export it from the system again',
  },
  noForm: {
    'zh-CN': '没有找到自评表：需要有“一级指标、二级指标、三级指标”或“指标名称、目标值、完成值”这样的表头',
    en: 'no form found: it takes a heading such as 一级指标, 二级指标, 三级指标 or 指标名称, 目标值, 完成值',
  },
  ownFile: {
    'zh-CN': '这已经是自评表文件，不用导入，直接打开或检查就可以',
    en: 'this is an evaluation already and needs no import; open or check it as it is',
  },
} satisfies Readonly<Record<string, Words>>;

/** What an installed office program makes of a file that is not read as it is. */
export const convertible: ReadonlyMap<Words, 'docx' | 'xlsx'> = new Map<Words, 'docx' | 'xlsx'>([
  [failures.oldWord, 'docx'],
  [failures.richText, 'docx'],
  [failures.xmlWord, 'docx'],
  [failures.flatPackage, 'docx'],
  [failures.xmlWorkbook, 'xlsx'],
  [failures.binaryWorkbook, 'xlsx'],
  [failures.openSheet, 'xlsx'],
  [failures.openText, 'docx'],
  [failures.linkedValues, 'xlsx'],
  [failures.interchange, 'xlsx'],
]);
