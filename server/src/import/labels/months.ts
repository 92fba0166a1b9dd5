/** Up to when something was reached, as a heading or a line says: `1-7月` and `截至7月底` are up to 7月, `截至2024年7月31日` up to that day. */
export function monthIn(text: string): string | undefined {
  const found = /(?:\d\s?[-~～至—–－]+|截[至止]到?)\s?(20\d\d\s?年)?\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/.exec(
    text.normalize('NFKC'),
  );
  if (!found) return undefined;
  const [, year = '', month = '', day] = found;
  return `${year.replace(/\s/g, '')}${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}

/** The months in a heading’s brackets, if they are not the whole year: `完成值（1-7月）`. */
export const isOfMonths = (text: string): boolean => {
  const month = monthIn(/[(（]([^()（）]{1,20})[)）]/.exec(text)?.[1] ?? '');
  return month !== undefined && !/12月/.test(month);
};

/** `（1-7月）`, `截至2024年7月31日`: a line that says nothing else. */
export const isMonthsAlone = (text: string): boolean =>
  monthIn(text) !== undefined &&
  /^[(（]?(?:20\d\d年)?(?:监控)?(?:期间?|时[间点段])?[:：]?(?:20\d\d年)?(?:\d{1,2}月?[-~～至—–－]+|截[至止]到?)(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份|底|末)?[)）]?$/.test(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
