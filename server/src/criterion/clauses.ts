import type { Clause } from './clause.js';
import { patterns } from './patterns.js';
import { pointsOf as pointsPattern } from './lexeme.js';
import { type Token, tokensOf } from './tokens.js';

/**
 * The clauses of one sentence: between its commas, and before and behind words that begin or end a rule of their own. `number` is that of its
 * first part.
 */
export function clausesOf(sentence: string, start: number, number: number): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const { text, at } of piecesOf(sentence, number))
    for (const tokens of rulesOf(tokensOf(text))) clauses.push(clauseOf(tokens, start + at));
  return clauses;
}

const inside = String.raw`(?<=[[(]-?[\d.]{1,10}[%‰]?,)-?[\d.]{1,10}[%‰]?[\])]`;
const comma = new RegExp(
  `,(?!\\d{3}(?!\\d))(?!${inside})|:(?!(?:(?:${pointsPattern})|满分|不得分|\\d+分))|(?<=[)分])[②-⑳]`,
  'g',
);

function piecesOf(sentence: string, number: number): readonly { readonly text: string; readonly at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let [from, last] = [0, number];
  for (const { index } of sentence.matchAll(comma)) {
    pieces.push({ text: sentence.slice(from, index), at: from });
    const numbered = numberingAt(sentence, index + 1, last);
    from = index + 1 + numbered.length;
    last = numbered.number ?? last;
  }
  pieces.push({ text: sentence.slice(from), at: from });
  return joinPieces(pieces.filter(({ text }) => text !== ''));
}

/** How many characters number a part: (1), ①, 1., A.; behind part 1. of a list 2.90% is part 2. */
export function numberingAt(
  text: string,
  at: number,
  last: number,
): { readonly length: number; readonly number: number | undefined } {
  const next = `${last + 1}.`;
  numbering.lastIndex = at;
  const length = last > 0 && text.startsWith(next, at) ? next.length : (numbering.exec(text)?.[0].length ?? 0);
  const number = /^(\d{1,2})\.$/.exec(text.slice(at, at + length))?.[1];
  return { length, number: number === undefined ? undefined : Number(number) };
}

const numbering =
  /(?:\(?\d{1,2}\)|[①-⑩]|\d{1,2}[.、](?!\d)|[A-Ha-h][.、](?=\p{Script=Han}|\d|[≥≤<>])|[一二三四五六七八]档:|[一二三四五六七八九]、(?![一二三四五六七八九十]))/uy;

/** 每降低1个百分点，扣0.5分: what is counted and what it costs are one clause. */
function joinPieces(
  pieces: readonly { readonly text: string; readonly at: number }[],
): readonly { readonly text: string; readonly at: number }[] {
  const whole: { text: string; at: number }[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const isTail =
      /^(?:则|可|均|再|相应|予以)?(?:扣|减|加|得|计)/.test(piece.text) &&
      last &&
      /每/.test(last.text) &&
      (!/分(?!点)/.test(last.text) || /每[^,]{0,4}[\d一二两]分$/.test(last.text));
    // 否则，得分=满意度÷85%×分值
    const isOnlyElse = last !== undefined && /^(?:否则|反之|其[余他它])$/.test(last.text);
    if (isTail || isOnlyElse) last.text = `${last.text},${piece.text}`;
    else whole.push({ ...piece });
  }
  return whole;
}

/** Cuts words where one rule ends and another begins: behind points, before 否则 and 最多. */
function rulesOf(found: readonly Token[]): readonly (readonly Token[])[] {
  const tokens = asideLast(found);
  const rules: Token[][] = [[]];
  tokens.forEach((token, i) => {
    const own = rules.at(-1) as Token[];
    const isNew = own.some(({ letter }) => ends.includes(letter)) && !isTail(tokens, i);
    const begins =
      own.some(({ letter }) => letter !== 'T') &&
      'OLMH'.includes(token.letter) &&
      !(token.letter === 'L' && own[0]?.letter === 'M');
    if (isNew || begins) rules.push([asAmount(tokens, i)]);
    else own.push(asAmount(tokens, i));
  });
  return rules.filter(rule => rule.some(({ text }) => /[^()、的,]/.test(text)));
}

/** 每低5个百分点（不足5个百分点的按5个百分点计）扣1分: what part of a step counts is said between what is counted and its points. */
function asideLast(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ letter }) => letter === 'H');
  const isOf = (letter: Token['letter']) => (token: Token) => token.letter === letter;
  const [aside, behind] = [tokens[at], tokens.slice(at + 1)];
  if (!aside || tokens.slice(0, at).some(isOf('D')) || !tokens.slice(0, at).some(isOf('E'))) return tokens;
  const end = behind.findIndex(isOf('P')) + 1;
  return end > 0 && behind.some(isOf('D'))
    ? [...tokens.slice(0, at), ...behind.slice(0, end), aside, ...behind.slice(end)]
    : tokens;
}

const ends = 'PFZNQIV';

/** What still belongs to the rule before it: a closing bracket, 的, a formula behind 按比例, 为止 behind a limit. */
function isTail(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.letter === 'T') return /^[)的、,]*$/.test(token.text);
  const last = tokens.slice(0, i).findLast(({ letter }) => letter !== 'T');
  return (
    isScore(tokens, i - 1) ||
    (last?.letter === 'Q' && token.letter === 'K') ||
    (last?.letter === 'P' && token.letter === 'L' && tokens.some(({ letter }) => letter === 'M'))
  );
}

/** 60分 behind a comparison, or before 以上, is a value; 80-90分 before the points or the formula that it earns too. */
function isScore(tokens: readonly Token[], i: number): boolean {
  const [token, before, behind] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!token || !'PI'.includes(token.letter)) return false;
  if (behind?.letter === 'U' || behind?.letter === 'X') return true;
  if (before?.letter === 'C' && before.end === token.start && before.means !== '=') return true;
  return token.letter === 'I' && tokens.slice(i + 1).some(({ letter }) => 'GPFZKQ'.includes(letter));
}

function asAmount(tokens: readonly Token[], i: number): Token {
  const token = tokens[i] as Token;
  if (!isScore(tokens, i)) return token;
  return token.letter === 'I'
    ? { ...token, letter: 'R', groups: { ...token.groups, unit: '分' } }
    : { ...token, letter: 'A' };
}

/** `扣1分/次` counts each. */
function spelledOut(tokens: readonly Token[]): readonly Token[] {
  const points = tokens.at(-1);
  const { per } = points?.groups ?? {};
  if (!points || per === undefined) return tokens;
  const taken: readonly Token[] = points.means === 'loss' ? [{ ...points, letter: 'D', text: '扣', groups: {} }] : [];
  const each: Token = { ...points, letter: 'E', text: '每', groups: {} };
  const amount: Token = { ...points, letter: 'A', text: per, groups: { amount: '1', unit: per } };
  const take = tokens.findLastIndex(({ letter }) => letter === 'D');
  const cut = take < 0 ? tokens.length - 1 : take;
  return [...tokens.slice(0, cut), each, amount, ...taken, ...tokens.slice(cut)];
}

/** What changes a score in a way that the words around it do not say. */
const beyondWords = /[∑Σ]|类推|依次(?:类|递|减|扣)|加倍|翻倍|双倍|翻番|递[增减]扣/;

/** A formula that no rule took up: 得分为X+5. */
const formula = /得分[为是]|^[^=*]*\*[^=]*$/;

/** 扣 that no rule took up: what is taken off there is not known. */
const takes = /(?<![代抵折回暂克查])扣(?![押缴留件款]|分(?:标准|细则|办法|说明|规则|依据|制|项|点|情形)$)/;

function clauseOf(found: readonly Token[], start: number): Clause {
  const all = spelledOut(found);
  const telling = all.filter(({ letter }) => letter !== 'T' && letter !== 'G');
  const letters = telling.map(({ letter }) => letter).join('');
  const place = { start: start + (found[0]?.start ?? 0), end: start + (found.at(-1)?.end ?? 0) };
  if (
    all.some(
      ({ letter, text }) => beyondWords.test(text) || (letter === 'T' && (takes.test(text) || formula.test(text))),
    )
  )
    return { ...place, kind: 'unread' };
  for (const pattern of patterns) {
    const said = pattern.letters.test(letters) ? pattern.read({ all, telling }) : undefined;
    if (said) return { ...place, ...said };
  }
  return { ...place, kind: 'unread' };
}
