import { commentStart } from './characters.js';

/** Whether deeper lines belong to the value on a line. */
export function goesOnBelow(line: string): boolean {
  const [, opening, rest = ''] = opened.exec(line) ?? [];
  if (opening === undefined) return /[:：] *[|>][-+\d]*$/.test(line);
  const count = (marks: RegExp): number => rest.match(marks)?.length ?? 0;
  return '"\''.includes(opening) ? !rest.includes(opening) : count(/[}\]｝]/g) <= count(/[{[｛]/g);
}

const opened = /^ *(?:- +)*(?:[\p{L}\w-]{1,20}\s?[:：]\s*)?(["'{[｛])(.*)$/u;

/** A line that may hold an entry: what stands on it before a comment, and where it begins. */
export interface EntryLine {
  readonly line: string;
  readonly at: number;
  readonly indent: number;
}

/** Goes over the lines outside of texts, quotes and brackets that span lines. `read` says whether it reads the line otherwise than it stands, which opens nothing then. */
export function eachEntryLine(text: string, read: (line: EntryLine) => boolean): void {
  let inText = -1;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, commentStart(text, at, end)).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line !== '' && (inText < 0 || indent <= inText))
      inText = !read({ line, at, indent }) && goesOnBelow(line) ? indent : -1;
    at = end + 1;
  }
}
