/** Where in a flow collection a line breaks off. */
export interface FlowPlace {
  readonly kind: 'map' | 'list';
  /** The offset of its bracket in the line. */
  readonly open: number;
  /** The keys before the place. */
  readonly siblings: readonly string[];
  /** The key whose value is being written, if one is. */
  readonly key: string | undefined;
  /** Where the word being written begins. */
  readonly wordStart: number;
  /** How many brackets are open. */
  readonly depth: number;
}

interface Level {
  readonly kind: 'map' | 'list';
  readonly open: number;
  readonly keys: string[];
  segment: number;
  colon: number | undefined;
}

/** The innermost bracket that a line leaves open; `undefined` where there is none. */
export function flowAt(line: string): FlowPlace | undefined {
  const levels: Level[] = [];
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    const level = levels.at(-1);
    if (char === '"' || char === "'") {
      if (level && /^\s*$/.test(line.slice(Math.max(level.segment, (level.colon ?? -1) + 1), i))) i = closing(line, i);
    } else if (opens(line, i, level))
      levels.push({ kind: char === '{' ? 'map' : 'list', open: i, keys: [], segment: i + 1, colon: undefined });
    else if (!level) continue;
    else if (char === '}' || char === ']') levels.pop();
    else if (char === ',') next(line, level, i);
    else if (char === ':' && level.colon === undefined) level.colon = i;
  }
  const level = levels.at(-1);
  return (
    level && {
      kind: level.kind,
      open: level.open,
      siblings: level.keys,
      key: level.colon === undefined ? undefined : keyOf(line, level),
      wordStart: wordStart(line, level),
      depth: levels.length,
    }
  );
}

/** The keys that follow in the same brackets, from what stands behind the place on its line. */
export function keysBehind(rest: string): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at] ?? '';
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth < 0) break;
    if (char !== ',' || depth > 0) continue;
    const key = /^,\s*(?:"([^"]*)"|'([^']*)'|([^\s,:：[\]{}"']{1,64}))\s*[:：]/u.exec(rest.slice(at, at + 200));
    const word = key?.[1] ?? key?.[2] ?? key?.[3];
    if (word !== undefined) keys.push(word);
  }
  return keys;
}

function next(line: string, level: Level, comma: number): void {
  if (level.colon !== undefined) level.keys.push(keyOf(line, level));
  level.segment = comma + 1;
  level.colon = undefined;
}

const keyOf = (line: string, { segment, colon }: Level): string =>
  line
    .slice(segment, colon)
    .trim()
    .replace(/^["']|["']$/g, '');

function wordStart(line: string, { segment, colon }: Level): number {
  const from = colon === undefined ? segment : colon + 1;
  return from + (/^\s*/.exec(line.slice(from))?.[0].length ?? 0);
}

/** A bracket opens a collection only where a value may begin. */
function opens(line: string, at: number, level: Level | undefined): boolean {
  if (line[at] !== '{' && line[at] !== '[') return false;
  const before = line.slice(level ? Math.max(level.segment, (level.colon ?? -1) + 1) : 0, at);
  return level ? /^\s*$/.test(before) : /(?:^|:\s|-\s)\s*$/.test(before);
}

/** The end of a quoted text; the line's where it is not closed. */
function closing(line: string, at: number): number {
  const end = line.indexOf(line.charAt(at), at + 1);
  return end < 0 ? line.length : end;
}
