import { Writable } from 'node:stream';

/** The brace that a body begins with; a header begins with a letter. */
const brace = 0x7b;

/**
 * Writes each message in one go. A connection writes the header first, which wakes the client for nothing: that costs a tenth of what a
 * keystroke takes.
 */
export class WholeMessages extends Writable {
  private readonly parts: Buffer[] = [];

  constructor(private readonly output: Writable) {
    super();
    output.on('error', error => this.destroy(error)).on('close', () => this.destroy());
  }

  override _write(part: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.parts.push(part);
    if (part[0] === brace) this.output.write(Buffer.concat(this.parts.splice(0)), done);
    else done();
  }

  override _final(done: () => void): void {
    this.output.end(done);
  }
}
