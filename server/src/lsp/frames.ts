import { Transform, type TransformCallback, type Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/** What stands before a message is a few lines. */
const longestHeader = 8 * 1024;
const headerEnd = '\r\n\r\n';

/**
 * Lets whole messages through and ends with an error at a header that says no length. The reader behind it would take the rest of the
 * conversation for headers and answer nothing any more, without a word.
 */
export class CheckedFrames extends Transform {
  private header = Buffer.alloc(0);
  /** Bytes of the message that are still to come. */
  private left = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.left > 0) {
        this.push(rest.subarray(0, this.left));
        [rest, this.left] = [rest.subarray(this.left), Math.max(0, this.left - rest.length)];
        continue;
      }
      this.header = Buffer.concat([this.header, rest]);
      const end = this.header.indexOf(headerEnd);
      const length = end < 0 ? undefined : lengthIn(this.header.toString('latin1', 0, end));
      if (end < 0 && this.header.length <= longestHeader && !hasBareBreak(this.header)) break;
      if (end > longestHeader || length === undefined) {
        done(new Error(`no length in the header “${shorten(this.header)}”`));
        return;
      }
      const body = end + headerEnd.length;
      this.push(this.header.subarray(0, body));
      [rest, this.header, this.left] = [this.header.subarray(body), Buffer.alloc(0), length];
    }
    done();
  }
}

/** What a header without its end says of the message; nothing where one of its lines is none of a header, or two lengths are told. */
function lengthIn(header: string): number | undefined {
  const lines = header.split('\r\n');
  if (!lines.every(line => /^[!-9;-~]+:[^\r\n]*$/.test(line))) return undefined;
  const lengths = lines.filter(line => /^content-length:/i.test(line));
  const digits = lengths.length === 1 ? /:[ \t]*(\d{1,10})[ \t]*$/.exec(lengths[0] ?? '')?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** A client that ends its lines with `\n` alone would be waited for without end. */
const hasBareBreak = (header: Buffer): boolean => /(?<!\r)\n/.test(header.toString('latin1'));

const shorten = (header: Buffer): string => JSON.stringify(header.toString('latin1', 0, 60)).slice(1, -1);

/** Writes each message in one go: a client that is woken by the header alone is woken for nothing. */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly output: Writable) {
    super();
    output.on('error', error => this.fireError(error)).on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = Buffer.from(JSON.stringify(message));
    const header = Buffer.from(`Content-Length: ${body.length}${headerEnd}`);
    return new Promise((written, failed) => {
      this.output.write(Buffer.concat([header, body]), error => (error ? failed(error) : written()));
    });
  }

  end(): void {
    this.output.end();
  }
}
