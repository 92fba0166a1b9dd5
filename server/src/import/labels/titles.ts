import { toHalfWidth } from '../../text/width.js';
import { onOneLine } from './cell-words.js';
import type { GridRow } from '../cells/grid.js';
import { printedTitles } from './label-keys.js';

const title =
  /(?:绩效|自评|评价|监控|复核|目标).{0,24}表(?:\s*[(（][^()（）]{1,16}[)）])*$|自评表|绩效.{0,24}(?:自评|评价)(?:情况)?(?:\s*[(（][^()（）]{1,16}[)）])*$|[Ss]elf-?\s?(?:[Ee]valuation|[Aa]ssessment)/;

/** The title that a row of nothing else says: `2022年度项目支出绩效自评表`. */
export function titleOf({ cells: [only, ...more], isTitle }: GridRow): string | undefined {
  if (!only || more.length > 0) return undefined;
  const text = onOneLine(only.text).trim();
  if (isTitle) return text;
  return text.length <= 80 &&
    !/[。；;，]|\.(?:xlsx?|docx?|pdf)|文库|下载/.test(text) &&
    (title.test(text) || printedTitles.some(pattern => pattern.test(text)))
    ? text
    : undefined;
}

/** `（2022年度）`, alone on its line. */
export const yearAlone = ({ cells: [only, ...more] }: GridRow): string | undefined =>
  more.length > 0 ? undefined : yearOnly(only?.text ?? '');

/** The year of a text that says nothing else. */
export const yearOnly = (text: string): string | undefined =>
  /^(?:[(（]?\s*(20\d\d)\s*年度?\s*[)）]?|\((?:FY\s?)?(20\d\d)\))$/.exec(text.trim())?.slice(1).find(Boolean);

/** `（　　　年度）`, `20××年度`: where a form leaves its year to be filled in. */
export const isYearBlank = ({ cells: [only, ...more] }: GridRow): boolean =>
  more.length === 0 && /^[(（]?(?:20)?[×xX*_＿]*年度?[)）]?$/.test((only?.text ?? '').replace(/\s/g, ''));

/** `2023年度…自评表`, or the one year that a title in English names. */
export function yearOf(title: string): string | undefined {
  const text = toHalfWidth(title);
  const [year, ...more] = text.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (/[\u4e00-\u9fff]/.test(text)) return /(20\d\d)\s*(?:年(?!\s*\d)|度)/.exec(text)?.[1];
  return more.length === 0 ? year : undefined;
}
