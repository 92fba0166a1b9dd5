import type { Side } from './standard.js';
import type { Token } from './tokens.js';

/** Words that say where something begins, and not how much of it there is. */
export const isBound = (sign: Token | undefined): boolean =>
  sign !== undefined &&
  /^(?:[<≤≥>]|[<>]=|超过|超出|高于|大于|多于|低于|少于|小于|不.*|[未没从并均都][未有能]{0,2}[超突高大多低少小].*|至少.*)$/.test(
    sign.text,
  );

/** 每少增长1个百分点: the first word says which way. */
export function sideOfAll(signs: readonly Token[]): ReturnType<typeof sideOf> {
  const [before, last] = signs.slice(-2);
  const turns = last?.start === before?.end && before?.means === 'missing';
  // 未完成1项 counts what was not done
  if (/^[未没不]/.test((last ?? before)?.text ?? '')) return undefined;
  return turns ? 'below' : sideOf(signs.at(-1));
}

/** Which side of the target a word speaks of. */
export function sideOf(token: Token | undefined): Side | 'both' | undefined {
  switch (token?.means) {
    case '<':
    case '≤':
      return 'below';
    case '>':
    case '≥':
      return 'above';
    case 'late':
      return 'late';
    case 'grown':
      return 'grown';
    case 'missing':
      return 'missing';
    case 'both':
      return 'both';
    default:
      return undefined;
  }
}
