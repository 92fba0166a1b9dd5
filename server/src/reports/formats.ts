import type { Analysis } from '../analysis/analysis.js';
import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import type { Exported } from '../export/exported.js';
import { kpiCsv, kpiJson } from '../export/kpi.js';
import { formMarkdown } from '../export/markdown.js';
import { xlsx } from '../export/xlsx.js';
import type { Words } from '../text/locale.js';
import { page } from './page.js';
import { scorecardJson } from './scorecard-json.js';

/** One way a form goes out. */
export interface ExportFormat {
  /** Also how the name of its file ends. */
  readonly id: string;
  /** What it is good for. */
  readonly about: Words;
  readonly content: 'text' | 'bytes';
  /** Whether it is the form as its layout prints it; else what the form says, as data. */
  readonly isPrinted: boolean;
  /** The file's content. The same forms give the same bytes. `undefined` where whoever can start a browser prints it from the page. */
  readonly render:
    ((exported: readonly Exported[], analysis: Analysis, file: string) => Promise<string | Uint8Array>) | undefined;
}

const about = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** Every format a form goes out in, in the order in which they are offered. */
export const formats: readonly ExportFormat[] = [
  {
    id: 'xlsx',
    about: about('Excel 表，得分是活公式', 'Excel, scores as live formulas'),
    content: 'bytes',
    isPrinted: true,
    render: exported => xlsx(exported),
  },
  {
    id: 'docx',
    about: about('Word 文档，按公文格式', 'Word, set as official documents are'),
    content: 'bytes',
    isPrinted: true,
    render: exported => docx(exported),
  },
  {
    id: 'html',
    about: about('网页，可直接打印', 'A page that prints as it is'),
    content: 'text',
    isPrinted: true,
    render: async exported => page(exported),
  },
  {
    id: 'pdf',
    about: about('PDF，用本机的浏览器或 LibreOffice 打印', 'PDF, printed by a browser or LibreOffice of this machine'),
    content: 'bytes',
    isPrinted: true,
    render: undefined,
  },
  {
    id: 'md',
    about: about('Markdown 文本', 'Markdown'),
    content: 'text',
    isPrinted: true,
    render: async exported => formMarkdown(exported.map(({ form }) => form)),
  },
  {
    id: 'csv',
    about: about('CSV 表格', 'CSV'),
    content: 'text',
    isPrinted: true,
    render: async exported => formCsv(exported.map(({ form }) => form)),
  },
  {
    id: 'json',
    about: about('得分表数据（JSON），供其他系统读取', 'The scorecard as data for other systems (JSON)'),
    content: 'text',
    isPrinted: false,
    render: async (exported, analysis, file) => {
      const asked = new Set(exported.map(({ document }) => document.index));
      const cards = scorecardJson(analysis, file).filter(({ document }) => asked.has(document));
      return `${JSON.stringify(cards, null, 2)}\n`;
    },
  },
  {
    id: 'kpi.csv',
    about: about('预算管理一体化系统的指标表（CSV）', 'Columns of the integrated budget system, as CSV'),
    content: 'text',
    isPrinted: false,
    render: async exported => kpiCsv(exported),
  },
  {
    id: 'kpi.json',
    about: about('预算管理一体化系统的指标表（JSON）', 'Columns of the integrated budget system, as JSON'),
    content: 'text',
    isPrinted: false,
    render: async exported => kpiJson(exported),
  },
];

/** The format that a file's name asks for; of two that fit, the later is the longer. */
export function formatOf(name: string): ExportFormat | undefined {
  const base = (name.split(/[/\\]/).at(-1) ?? '').toLowerCase().replace(/\.htm$/, '.html');
  return formats.findLast(({ id }) => base.endsWith(`.${id}`));
}

/** `.xlsx、.docx …`: the endings there are. */
export const endings = (separator: string): string => formats.map(({ id }) => `.${id}`).join(separator);
