import type { Edit } from '../text/span.js';
import type { Keys } from './keys.js';
import { eachEntryLine } from './scan-below.js';
import type { Unwrapped } from './scan-wraps.js';

const tag = '</?(?:p|br|li|ul|ol|div|span|font|strong|em|b|i|u|td|tr|th|o:p|h[1-6])(?:\\s[^<>\\n]{0,200})?/?>';
const blank = '&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);';
const ends = '_x000D_|(?<!\\\\[^\\n]{0,99})\\\\[nr]|[↵¶]';
const suspicious = new RegExp(`${tag}|${blank}|_x000D_|\\\\[nr][ \\t]*$|[↵¶]|&[gl][te];`, 'im');
const one = new RegExp(`${tag}|${blank}`, 'gi');
const entry = new RegExp(
  `^( *)((?:${tag}|${blank})*)((?:- +)?)((?:${tag}|${blank})*)(?:([\\p{L}\\w-]{1,20})((?:${tag}|${blank})*)(\\s?[:：])( *)((?:${tag}|${blank})*)(&(?:[gl]t;=?|[gl]e;))?|(?=[{｛]))`,
  'iu',
);
const last = new RegExp(`(?:${tag}|${blank}|${ends})$`, 'i');
/** How far from the end of a line is looked for them: characters. */
const longest = 400;

const signs: Readonly<Record<string, string>> = {
  '&ge;': '≥',
  '&gt;=': '≥',
  '&gt;': '＞',
  '&le;': '≤',
  '&lt;=': '≤',
  '&lt;': '＜',
};

interface Cleaned {
  readonly start: number;
  /** How much of the head of the line is as good as not there. */
  readonly head: number;
  /** Where the dash stands; −1 without one, or with nothing behind it. */
  readonly dash: number;
  readonly edits: readonly Edit[];
}

/** `权重: 10<br>`, `&nbsp;&nbsp;名称: a`, `目标值: &ge;95%`: what pages and sheets leave around the entries of a form that is copied out of them. */
export function clearRemains(text: string, { isKey }: Keys): Unwrapped {
  const found: Cleaned[] = [];
  if (isKey && suspicious.test(text))
    eachEntryLine(text, ({ line, at }) => {
      const cleaned = cleanedOf(line, at, isKey);
      if (cleaned) found.push(cleaned);
      return false;
    });
  const edits = found.flatMap(each => each.edits);
  const [first] = edits;
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: put } of edits) {
    parts.push(
      text.slice(from, span.start),
      (Object.values(signs).includes(put) ? put : '').padEnd(span.end - span.start),
    );
    from = span.end;
  }
  return {
    text: parts.join('') + text.slice(from),
    heads: new Map(found.flatMap(({ start, head }) => (head > 0 ? [[start, head]] : []))),
    dashes: new Set(found.flatMap(({ dash }) => (dash < 0 ? [] : dash))),
    problems: first
      ? [
          {
            kind: 'syntax',
            reason: 'remains',
            span: first.span,
            detail: text.slice(first.span.start, first.span.end),
            edits,
          },
        ]
      : [],
  };
}

function cleanedOf(line: string, start: number, isKey: (word: string) => boolean): Cleaned | undefined {
  const [
    all = '',
    indent = '',
    lead = '',
    dash = '',
    inner = '',
    key = '',
    behind = '',
    colon = '',
    gap = '',
    open = '',
    sign = '',
  ] = entry.exec(line) ?? [];
  const isRow = key === '' && dash !== '';
  if (all === '' || !(isRow || isKey(key))) return undefined;
  const end = endOf(line.slice(Math.max(all.length, line.length - longest)));
  const edits: Edit[] = [];
  let at = start;
  const pass = (part: string): void => void (at += part.length);
  const put = (part: string, text: string): void => {
    if (part !== '') edits.push({ span: { start: at, end: at + part.length }, text });
    pass(part);
  };
  pass(indent);
  const blanks = (lead.match(one) ?? []).filter(each => each.startsWith('&')).length;
  put(lead, ' '.repeat(blanks));
  pass(dash);
  put(inner, '');
  pass(key);
  put(behind, '');
  pass(colon);
  pass(gap);
  put(open, gap === '' ? ' ' : '');
  put(sign, signs[sign.toLowerCase()] ?? '');
  at = start + line.length - end.length;
  put(end, '');
  const head = dash === '' ? lead.length + inner.length - blanks : lead.length - blanks;
  return edits.length > 0
    ? { start, head, dash: dash !== '' && inner !== '' ? start + indent.length + lead.length : -1, edits }
    : undefined;
}

/** All of it that stands at the end of a line. */
function endOf(line: string): string {
  let at = line.length;
  for (let found = last.exec(line); found; found = last.exec(line.slice(0, at))) at = found.index;
  return line.slice(at);
}
