/** A place as people and editors count it: both zero-based, the character in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Knows where each line of one text begins. A line ends at `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
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
