import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  Emitter,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

/** What stands before a message is a few lines. */
const longestHeader = 8 * 1024;
const headerEnd = '\r\n\r\n';

/**
 * Hands on the messages of a stream, each in the turn in which its last byte comes, and ends with a failure at a header that says no length:
 * a reader that went on would take the rest of the conversation for headers and answer nothing any more, without a word.
 */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  private readonly failures = new Emitter<Error>();
  /** What came and is no whole message yet; joined once the message is whole. */
  private pieces: Buffer[] = [];
  private held = 0;
  /** Bytes after which it is worth looking again. */
  private wanted = 0;
  private hasEnded = false;

  constructor(private readonly input: Readable) {
    super();
  }

  /** Told of a header that is none; nothing is read behind it. */
  get onFailure(): Emitter<Error>['event'] {
    return this.failures.event;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.take(chunk, callback);
    // a stream that breaks ends the conversation as one that is closed does
    for (const end of ['end', 'error', 'close']) this.input.once(end, () => this.end());
    this.input.on('data', take);
    return { dispose: () => void this.input.off('data', take) };
  }

  /** Ends the conversation, once. */
  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.fireClose();
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    this.pieces.push(chunk);
    this.held += chunk.length;
    if (this.held < this.wanted || this.hasEnded) return;
    const [first = chunk, ...more] = this.pieces;
    const rest = this.handOn(more.length > 0 ? Buffer.concat(this.pieces) : first, callback);
    [this.pieces, this.held] = [[rest], rest.length];
  }

  /** Hands on the messages that are whole and gives what stands behind them. */
  private handOn(bytes: Buffer, callback: DataCallback): Buffer {
    let rest = bytes;
    while (rest.length > 0) {
      const head = rest.indexOf(headerEnd);
      const header = rest.toString('latin1', 0, head < 0 ? rest.length : head);
      this.wanted = 0;
      if (head < 0 && header.length <= longestHeader && !hasBareBreak(header)) return rest;
      const length = head < 0 || head > longestHeader ? undefined : lengthIn(header);
      if (length === undefined) return this.fail(header);
      const body = head + headerEnd.length;
      this.wanted = body + length;
      if (rest.length < this.wanted) return rest;
      this.tell(rest.toString('utf8', body, this.wanted), callback);
      rest = rest.subarray(this.wanted);
    }
    this.wanted = 0;
    return rest;
  }

  private tell(body: string, callback: DataCallback): void {
    try {
      callback(JSON.parse(body) as Message);
    } catch (error) {
      this.fireError(error);
    }
  }

  private fail(header: string): Buffer {
    const reason = new Error(`no length in the header “${shorten(header)}”`);
    this.failures.fire(reason);
    this.fireError(reason);
    this.end();
    return Buffer.alloc(0);
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
const hasBareBreak = (header: string): boolean => /(?<!\r)\n/.test(header);

const shorten = (header: string): string => JSON.stringify(header.slice(0, 60)).slice(1, -1);

/** Writes each message in one go: a client that is woken by the header alone is woken for nothing. */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly output: Writable) {
    super();
    output.on('error', error => this.fireError(error)).on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    return new Promise((written, failed) => {
      // as a text: the stream encodes it where it writes, without a copy in between
      this.output.write(`Content-Length: ${Buffer.byteLength(body)}${headerEnd}${body}`, error =>
        error ? failed(error) : written(),
      );
    });
  }

  end(): void {
    this.output.end();
  }
}
