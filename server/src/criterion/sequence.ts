import { unitAt } from './unit-at.js';

/** What a lexeme found: where it ends, and what its parts say. */
export interface Match {
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** What stands at a place of a text; `undefined` where it is something else. */
export type Matcher = (text: string, at: number) => Match | undefined;

/** A pattern, or the name under which a unit is kept; `?` behind it where there may be none. */
type Part = RegExp | string;

/** One pattern, held at a place of the text. */
export function matching(pattern: RegExp): Matcher {
  return (text, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found ? { end: at + found[0].length, groups: found.groups ?? {} } : undefined;
  };
}

/** Patterns and units one behind the other; a unit that may be missing is left out where the rest fits only without it. */
export function sequence(...parts: readonly Part[]): Matcher {
  return (text, at) => from(parts, text, at, {});
}

function from([part, ...rest]: readonly Part[], text: string, at: number, groups: Match['groups']): Match | undefined {
  if (part === undefined) return { end: at, groups };
  const found = typeof part === 'string' ? unit(part, text, at) : matching(part)(text, at);
  const whole = found && from(rest, text, found.end, { ...groups, ...found.groups });
  if (whole || typeof part !== 'string' || !part.endsWith('?')) return whole;
  return from(rest, text, at, groups);
}

function unit(name: string, text: string, at: number): Match | undefined {
  const end = unitAt(text, at);
  return end === undefined ? undefined : { end, groups: { [name.replace('?', '')]: text.slice(at, end) } };
}

/** The first that fits. */
export const firstOf =
  (...matchers: readonly Matcher[]): Matcher =>
  (text, at) => {
    for (const matcher of matchers) {
      const found = matcher(text, at);
      if (found) return found;
    }
    return undefined;
  };
