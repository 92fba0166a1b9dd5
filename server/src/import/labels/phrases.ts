import { layouts } from '../../families/index.js';
import type { Layout } from '../../families/layout.js';
import { locales } from '../../text/locale.js';
import { labelOf } from './cell-words.js';
import type { GridRow } from '../cells/grid.js';
import { headKey, personKeys } from './head-words.js';
import { labelsOf } from './label-keys.js';

/** What the form itself says to those who fill it in: conditions, limits of length, how to fill in. */
export const isInstruction = (text: string): boolean =>
  /需说明(?:原因|理由)|应(?:单独)?说明(?:原因|理由)|^请(?:在此处)?(?:简要)?说明|如没有请填|字以内|填写说明|指标分值统一/.test(
    text.normalize('NFKC'),
  );

/** What a form says below its table, where what is filled in has a place of its own. */
export const isPrintedNote = (text: string): boolean =>
  text.split('\n').every(line => line.trim() === '' || printedNotes.has(labelOf(line)));

const hasNotePlace = ({ sections }: Layout): boolean =>
  sections.some(section => section.kind === 'closing' && section.rows.some(({ key }) => key === 'note'));

const printedNotes: ReadonlySet<string> = new Set(
  layouts
    .filter(hasNotePlace)
    .flatMap(({ notes }) => notes?.lines ?? [])
    .flatMap(line => locales.map(locale => labelOf(line[locale]))),
);

/** 填报人：张三   联系电话：… is nobody's explanation. */
export const isSignature = (text: string): boolean => {
  const [, label = ''] = /^([^\n:：]{2,24})[:：]/.exec(text.trim()) ?? [];
  return personKeys.has(headKey(label) ?? '') || /^(?:审核人|复核人|分管领导|制表|联系人)/.test(labelOf(label));
};

/** A row of the table that is about who signs: `填报人 | 张三 | 联系电话 | …`, `主管部门意见： 负责人签字：`. */
export const isSigned = ({ cells: [first] }: GridRow): boolean =>
  first !== undefined && (isSignature(first.text) || isSigner(first.text) || isOpinion(first.text));

/** Whether a text is the label of who signs. */
export const isSigner = (text: string): boolean =>
  personKeys.has(headKey(text) ?? '') ||
  /^(?:审核人|复核人|分管领导|制表人?|联系人)(?:签[字名章])?$/.test(labelOf(text));

const isOpinion = (text: string): boolean => /^[^\n:：]{0,12}意见[:：]/.test(text.trim());

/** An opinion that nobody has written or signed yet. */
export const isOpinionBlank = (text: string): boolean =>
  isOpinion(text) &&
  isUnsigned(
    text
      .trim()
      .replace(/^[^\n:：]{0,12}意见/, '')
      .replace(/单位|部门|主要|项目|负责人/g, ''),
  );

/** `签名：　　年　月　日`, where nobody has signed yet. */
export const isUnsigned = (text: string): boolean =>
  /^(?:签[名字章]|盖章|公章|Signed|Date|[年月日:：()（）\s\u3000_])+$/.test(text);

/** A row of a short label that nobody knows, and what stands behind it. */
export const isUnknownLabel = ({ cells: [first, second, ...more], loose }: GridRow): boolean =>
  !loose &&
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  /^[\u4e00-\u9fff（）()]{2,12}[:：]?$/.test(first.text.replace(/\s/g, '')) &&
  second.width > first.width;

/** Numbers of annexes and pages, and rows that only draw lines. */
export const isFurniture = ({ cells }: GridRow): boolean =>
  cells.every(({ text }) => printed.has(labelOf(text)) || furniture.test(text.trim())) ||
  isCount(cells.map(({ text }) => text.replace(/[\s()（）]/g, '')));

/** `栏次 | 1 | 2 | 3 | 4`: columns counted below their headings. */
function isCount(texts: readonly string[]): boolean {
  const counts = /^[栏列]次$|^序号$/.test(texts[0] ?? '') ? texts.slice(1) : texts;
  const first = Number(counts[0]);
  return counts.length > 3 && (first === 1 || first === 0) && counts.every((text, at) => text === String(first + at));
}

const goals: ReadonlySet<string> = new Set([...labelsOf('goals', 'heading'), ...labelsOf('goals', 'text')]);

/** The form’s number, and the side of its indicators where it stands alone. */
const printed: ReadonlySet<string> = new Set([
  ...labelsOf('number', 'number'),
  ...[...labelsOf('indicators', 'heading')].filter(label => !goals.has(label)),
]);

const furniture =
  /^(?:附件?|附表)\s{0,9}[\d一二三四五六七八九十]*(?:[-—.]\d+)?\s{0,9}[:：]?$|^公开\d{1,2}表$|^(?:报表|表格)?编号[:：]\s{0,9}[\w-]{1,40}$|^[-—–]\s*\d+\s*[-—–]$|^第\s*\d+\s*页(?:[，,\s]*共\s*\d+\s*页)?$|^[(（]?(?:单位)?(?:盖章|公章|签章)[)）]?$|^[(（]?(?:[接续]上?[表页]|续表?)[)）]?[:：]?$|^(?:年度)?绩效指标$|^[(（](?:分|[%％])[)）]$|^Indicators$|^(?:Annex|Table|Form)(?: [\dA-Z_]+)?$/;
