import { depthOf } from './others.js';

/** The year that a report’s title bears. */
export interface TitleYear {
  readonly year: number;
  readonly text: string;
  readonly start: number;
}

/** Lines above the first heading that are the report’s title, with the year that each is about: 2023年度…绩效自评报告, （2023年度）. */
export function titleYears(lines: readonly string[]): ReadonlyMap<number, TitleYear> {
  const found = new Map<number, TitleYear>();
  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    const text = line.trim();
    if (text !== '' && depthOf(text) < depthOf('')) break;
    const [, ...years] = title.exec(text.replace(/\s+/gu, '')) ?? [];
    const written = years.find(year => year !== undefined);
    if (written !== undefined) found.set(index, { year: Number(written), text, start: line.indexOf(text) });
  }
  return found;
}

/** Further down a title is that of something else. */
const mostLines = 6;

const title =
  /^(?=.{0,60}$)(?:[^。，；：]*(?<!\d)(20\d\d)年度(?!.*20\d\d年度)[^。，；：]*绩效(?:自评|评价|自评价)(?:工作)?(?:情况)?(?:的)?报告|[^。，；：]*绩效(?:自评|评价|自评价)(?:工作)?报告[(（](20\d\d)年度[)）]|[（(]?(20\d\d)年度[)）]?)$/u;
