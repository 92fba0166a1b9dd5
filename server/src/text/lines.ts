/** A place as people and editors count it: both zero-based, the character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Knows where each line of one text begins. A line ends at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class Lines {
  private readonly starts: Uint32Array;

  constructor(
    readonly text: string,
    starts?: Uint32Array,
  ) {
    this.starts = starts ?? new Uint32Array([0].concat(startsIn(text, 0, text.length)));
  }

  /** The lines of the text with a stretch of it replaced; only those around the stretch are looked at. */
  edited(start: number, end: number, put: string): Lines {
    const text = this.text.slice(0, start) + put + this.text.slice(end);
    const by = put.length - (end - start);
    const first = Math.max(0, this.lineOf(start) - 1);
    const behind = this.lineOf(end + 1) + 1; // a line break there is not touched by the edit, whatever it joins
    const fresh = startsIn(text, this.start(first), behind < this.count ? this.start(behind) + by - 1 : text.length);
    const starts = new Uint32Array(first + 1 + fresh.length + Math.max(0, this.count - behind));
    starts.set(this.starts.subarray(0, first + 1));
    starts.set(fresh, first + 1);
    for (let from = behind, to = first + 1 + fresh.length; from < this.count; from++, to++)
      starts[to] = (this.starts[from] as number) + by;
    return new Lines(text, starts);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line and character of an offset; one beyond the text counts as its end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineOf(at);
    return { line, character: at - this.start(line) };
  }

  /** The offset of a place; a character beyond its line counts as the line's end. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    return Math.min(this.start(line) + Math.max(0, character), this.end(line));
  }

  /** The line that holds an offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The end of a line, before its line break. */
  end(line: number): number {
    let end = this.start(line + 1);
    if (line + 1 >= this.count) return end;
    if (this.text.charCodeAt(end - 1) === 10) end--;
    if (this.text.charCodeAt(end - 1) === 13 && end > this.start(line)) end--;
    return end;
  }
}

/** Where lines begin behind the line breaks that stand from `from` to before `to`. Looking for the next sign is quicker than at each, and most texts hold no `\r`. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const stretch = text.slice(from, to);
  let [feed, back] = [next(stretch, '\n', 0), next(stretch, '\r', 0)];
  while (feed < Infinity || back < Infinity) {
    if (feed < back) {
      starts.push(from + feed + 1);
      feed = next(stretch, '\n', feed + 1);
    } else {
      if (text.charCodeAt(from + back + 1) !== 10) starts.push(from + back + 1);
      back = next(stretch, '\r', back + 1);
    }
  }
  return starts;
}

/** Where a sign stands next; nowhere is behind everything. */
function next(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Infinity : at;
}
