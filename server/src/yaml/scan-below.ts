/** Whether deeper lines belong to the value on a line. */
export function goesOnBelow(line: string): boolean {
  const [, opening, rest = ''] = opened.exec(line) ?? [];
  if (opening === undefined) return /[:：] *[|>][-+\d]*$/.test(line);
  const count = (marks: RegExp): number => rest.match(marks)?.length ?? 0;
  return '"\''.includes(opening) ? !rest.includes(opening) : count(/[}\]｝]/g) <= count(/[{[｛]/g);
}

const opened = /^ *(?:- +)*(?:[\p{L}\w-]{1,20}\s?[:：]\s*)?(["'{[｛])(.*)$/u;
