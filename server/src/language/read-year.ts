import { toHalfWidth } from '../text/width.js';

/** `2020`, `2020年`, `2020 年度`, full-width digits too. Four digits: nothing else is a fiscal year. */
export function readYear(source: string): number | undefined {
  const match = /^(\d{4})\s*(?:年度?)?$/.exec(toHalfWidth(source).trim());
  return match ? Number(match[1]) : undefined;
}
