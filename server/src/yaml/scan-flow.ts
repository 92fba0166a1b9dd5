import type { Edit } from '../text/span.js';
import { endsWord, trimEnd } from './characters.js';
import type { Bracket, Flow } from './flow-state.js';
import { flowToken, isInPlaceOfComma, isWide, opensWide } from './scan-flow-tokens.js';
import { usualStep } from './scan-step.js';
import { isSurelyKey, keyAt } from './scan-keys.js';
import { addComma, tellCommas } from './scan-next-entry.js';
import { range } from './scan-range.js';
import { isMarker, type Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';
import { continuation, endsLine, reindent } from './scan-plain.js';
import { limits } from './tree.js';

/** Reads a flow collection, or a text that begins like one: `[5, 10)`, `[2020]10号`. */
export function flowValue(s: ScanState, from: number, line: Line): void {
  const end = s.textEnd(from, line.end);
  if (range(s.text, from, end, false) === end) return textInBrackets(s, from, end, line);
  const before = [s.patches.count, s.problems.length, s.comments.length] as const;
  const flow = beginFlow(from, line);
  if (!readFlow(s, flow)) return;
  if (endsLine(s.text, flow.at, flow.line.end)) s.finish(flow.at, flow.line);
  else if (flow.line === line) {
    s.patches.rollback(before[0]);
    s.problems.length = before[1];
    s.comments.length = before[2];
    textInBrackets(s, from, end, line);
  }
}

/** Reads entries as if the brace stood before them that was lost. */
export function flowWithoutBrace(s: ScanState, from: number, line: Line): void {
  const flow = beginFlow(from, line);
  const told = s.problems.length;
  const end = s.textEnd(from, line.end);
  const isClosed = s.text[end - 1] === '}';
  s.patches.replace(from, from, '{ ');
  flow.open.push({ mark: '{', at: from, inValue: false });
  if (readFlow(s, flow)) s.finish(flow.at, flow.line);
  s.problems.length = told;
  const edit = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
  const edits = [edit(from, '{ '), ...(isClosed ? [] : [edit(end, ' }')])];
  s.problems.push({ kind: 'syntax', reason: 'missing-brace', span: { start: from, end: from + 1 }, edits });
}

const beginFlow = (at: number, line: Line): Flow => ({
  open: [],
  at,
  line,
  lastEnd: at,
  wide: [],
  commas: [],
  fresh: true,
});

/** Goes on to where the last open bracket closes; returns whether it does. */
function readFlow(s: ScanState, flow: Flow): boolean {
  do step(s, flow);
  while (flow.open.length > 0 && s.end > flow.at);
  tellWide(s, flow);
  tellCommas(s, flow);
  if (flow.open.length === 0) return true;
  close(s, flow, Math.min(flow.lastEnd, s.end));
  return false;
}

function textInBrackets(s: ScanState, from: number, end: number, line: Line): void {
  s.unquoted(from, end);
  if (!s.finish(end, line)) continuation(s);
}

function step(s: ScanState, flow: Flow): void {
  flow.at = s.skip(flow.at, flow.line.end);
  const mark = s.text[flow.at] ?? '';
  if (flow.at >= flow.line.end) return nextLine(s, flow);
  if (mark === '#' && endsWord(s.text, flow.at - 1, flow.at)) {
    s.comment(flow.at, flow.line);
    flow.at = flow.line.end;
    return nextLine(s, flow);
  }
  if (widens(s, flow, mark)) widen(s, flow, mark as keyof typeof plainMarks);
  else if (mark === '[' || mark === '{') openBracket(s, flow, mark);
  else if (mark === ']' || mark === '}') closeBracket(s, flow, mark);
  else if (mark === ',' && flow.fresh && s.text[flow.lastEnd - 1] === ',') strayComma(s, flow);
  else if (mark === ',') comma(flow);
  else flowToken(s, flow);
  flow.lastEnd = flow.at;
}

const plainMarks = { '｛': '{', '｝': '}', '，': ',', '；': ',', ';': ',', '、': ',', '。': ',', '.': ',' } as const;

function widens(s: ScanState, flow: Flow, mark: string): boolean {
  if (mark === '｛') return flow.fresh && opensWide(s, flow.at, flow.line.end);
  if (isInPlaceOfComma(mark) && isBehindWhole(s, flow)) return true;
  return flow.open.at(-1)?.mark === '{' && isWide(s, flow.at, flow.line.end);
}

/** Whether a bracket or quotation mark closed just before: nothing but a comma or another bracket can follow. */
const isBehindWhole = (s: ScanState, { open, fresh, lastEnd }: Flow): boolean =>
  open.length > 0 && !fresh && '}｝]"\''.includes(s.text[lastEnd - 1] ?? ' ');

/** Reads a full-width mark as the plain one. */
function widen(s: ScanState, flow: Flow, mark: keyof typeof plainMarks): void {
  const span = { start: flow.at, end: flow.at + 1 };
  const plain = plainMarks[mark];
  const behind = plain === ',' && !endsWord(s.text, flow.at + 1, flow.line.end) ? ' ' : '';
  flow.wide.push({ span, text: plain + behind });
  s.patches.replace(span.start, span.end, plain);
  if (plain === '{') openBracket(s, flow, plain);
  else if (plain === '}') closeBracket(s, flow, plain);
  else comma(flow);
}

function tellWide(s: ScanState, { wide }: Flow): void {
  const [first] = wide;
  if (first) s.problems.push({ kind: 'fullwidth-punctuation', span: first.span, edits: wide });
}

/** `权重: 3, , 得分: 3`. */
function strayComma(s: ScanState, flow: Flow): void {
  s.patches.replace(flow.at, flow.at + 1, ' ');
  s.problems.push({
    kind: 'syntax',
    reason: 'stray-mark',
    span: { start: flow.at, end: flow.at + 1 },
    detail: ',',
    edits: [{ span: { start: flow.lastEnd, end: flow.at + 1 }, text: '' }],
  });
  flow.at++;
}

function comma(flow: Flow): void {
  const top = flow.open.at(-1);
  if (top) top.inValue = false;
  flow.at++;
  flow.fresh = true;
}

function openBracket(s: ScanState, flow: Flow, mark: Bracket['mark']): void {
  const end = flow.fresh && flow.open.length > 0 ? range(s.text, flow.at, flow.line.end, true) : undefined;
  if (end !== undefined) {
    s.unquoted(flow.at, end);
    flow.at = end;
    flow.fresh = false;
    return;
  }
  if (s.levels.length + flow.open.length >= limits.depth) return s.stopAt(flow.at);
  flow.open.push({ mark, at: flow.at, inValue: false });
  flow.at++;
  flow.fresh = true;
}

const partner = { '[': ']', '{': '}' } as const;

/** Closes the bracket that fits; those inside it are closed for it, and a mark that fits none is read as the one that would. */
function closeBracket(s: ScanState, flow: Flow, mark: ']' | '}'): void {
  const fitting = flow.open.findLastIndex(bracket => partner[bracket.mark] === mark);
  const top = flow.open.at(-1);
  if (!top) return;
  const inner = fitting < 0 ? [top] : flow.open.slice(fitting + 1);
  if (fitting < 0) wrongBracket(s, flow.at, partner[top.mark]);
  else if (inner[0]) tellUnclosed(s, inner[0], { at: flow.at, put: closers(inner) });
  if (fitting < 0) s.patches.replace(flow.at, flow.at + 1, partner[top.mark]);
  else if (inner.length > 0) s.patches.replace(flow.at, flow.at, closers(inner));
  flow.open.length = fitting < 0 ? flow.open.length - 1 : fitting;
  flow.at++;
  flow.fresh = false;
}

function wrongBracket(s: ScanState, at: number, right: string): void {
  const span = { start: at, end: at + 1 };
  const detail = s.text[at] ?? '';
  s.problems.push({
    kind: 'syntax',
    reason: 'odd-bracket',
    span,
    detail: `${detail} ${right}`,
    edits: [{ span, text: right }],
  });
}

/** A bracket that closes nowhere, with where it is taken to. */
function tellUnclosed(s: ScanState, { at: start }: Bracket, { at, put }: { at: number; put: string }): void {
  const gap = s.text[start + 1] === ' ' && s.text[at - 1] !== ' ' ? ' ' : '';
  const edits = [{ span: { start: at, end: at }, text: gap + put }];
  s.problems.push({ kind: 'syntax', reason: 'unclosed-bracket', span: { start, end: start + 1 }, edits });
}

const closers = (brackets: readonly Bracket[]): string =>
  brackets
    .map(({ mark }) => partner[mark])
    .reverse()
    .join('');

/** Goes to the next line that holds more of the collection; where it does not go on, the open brackets are closed. */
function nextLine(s: ScanState, flow: Flow): void {
  for (let next = s.peek(); next && goesOn(s, flow, next); next = s.peek()) {
    for (let at = s.at; at < next.start; at = s.line(at).next) s.plainSpaces(at, s.line(at).end);
    s.at = next.next;
    reindentFlow(s, next);
    flow.line = next;
    flow.at = next.content;
    if (s.text[next.content] !== '#') return missingComma(s, flow);
    s.comment(next.content, next);
    flow.at = next.end;
  }
  close(s, flow, flow.lastEnd);
}

/** Two entries on two lines with no comma between them. */
function missingComma(s: ScanState, flow: Flow): void {
  const key = keyAt(s, { at: flow.at, end: flow.line.end, inMap: () => false });
  if (asksForMore(s, flow) || !key || !isSurelyKey(s, flow.at, flow.line.end)) return;
  s.patches.replace(flow.lastEnd, flow.lastEnd, ',');
  addComma(flow, { at: flow.lastEnd, key: key.name, end: flow.lastEnd });
}

const asksForMore = (s: ScanState, { lastEnd }: Flow): boolean => '[{,:'.includes(s.text[lastEnd - 1] ?? '');

/** Whether a line belongs to the open brackets. What looks like an entry of a block does not, unless a comma asks for more. */
function goesOn(s: ScanState, flow: Flow, line: Line): boolean {
  if (isMarker(s.text, line)) return false;
  const first = s.text[line.content] ?? '';
  if (first === '#' || first === ']' || first === '}') return true;
  if (first === '-' && endsWord(s.text, line.content + 1, line.end)) return false;
  const deep = line.content - line.start > s.written;
  const entry = deep
    ? isSurelyKey(s, line.content, line.end)
    : keyAt(s, { at: line.content, end: line.end, inMap: () => false }) !== undefined;
  if (!entry) return true;
  return asksForMore(s, flow) ? deep || endsInFlow(s.text, line) : deep && endsInFlow(s.text, line);
}

/** Whether a line ends as only lines in brackets do: with a comma, or with a bracket that opened on another line. */
function endsInFlow(text: string, { content, end }: Line): boolean {
  const written = text.slice(content, trimEnd(text, content, end));
  return written.endsWith(',') || (/[\]}]$/.test(written) && !/[[{]/.test(written));
}

/** Closing brackets may stand as far out as what holds them; other lines may not, which is reported and put right. */
function reindentFlow(s: ScanState, line: Line): void {
  const length = line.content - line.start;
  if (length > s.written) return reindent(s, line);
  s.patches.replace(line.start, line.content, ' '.repeat(s.column + 1));
  if (']}#'.includes(s.text[line.content] ?? '')) return;
  const span = { start: line.start, end: Math.max(line.content, line.start + 1) };
  const wanted = s.column + usualStep;
  const edits = [{ span: { start: line.start, end: line.content }, text: ' '.repeat(wanted) }];
  const indent = { written: length, wanted, beside: undefined };
  s.problems.push({ kind: 'syntax', reason: 'bad-indent', span, indent, edits });
}

/** Closes what is still open, behind the last thing that was read. */
function close(s: ScanState, flow: Flow, at: number): void {
  const [first] = flow.open;
  if (!first) return;
  if (s.end === s.text.length) tellUnclosed(s, first, { at, put: closers(flow.open) });
  s.patches.replace(at, at, closers(flow.open));
  flow.open.length = 0;
}
