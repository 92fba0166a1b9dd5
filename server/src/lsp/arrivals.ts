import type { Message, MessageStrategy, MessageWriter } from 'vscode-languageserver';
import { Spellings } from './spellings.js';

/**
 * Hands on the messages of a client in the order they come, with URIs in their canonical form, and holds those that come while something has to be
 * made ready for them.
 */
export class Arrivals implements MessageStrategy {
  private readonly spellings = new Spellings();
  private until: Promise<void> | undefined;

  handleMessage(message: Message, next: (message: Message) => void): void {
    this.spellings.takeIn(message);
    completeIntroduction(message);
    if (this.until) void this.until.then(() => next(message));
    else next(message);
  }

  /** Holds what comes until some work is done, however it ends. */
  hold(work: Promise<unknown>): void {
    const done = (): void => (this.until = undefined);
    this.until = work.then(done, done);
  }

  /** A writer by which the client is told of its open files in its own spelling. */
  answering(writer: MessageWriter): MessageWriter {
    return {
      onError: writer.onError,
      onClose: writer.onClose,
      write: message => writer.write(this.spellings.giveOut(message)),
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    };
  }
}

/** A client that says nothing of its abilities has none; the library would stumble over it. */
function completeIntroduction(message: Message): void {
  const introduction = message as { readonly method?: unknown; params?: unknown };
  if (introduction.method !== 'initialize') return;
  introduction.params ??= {};
  if (typeof introduction.params !== 'object') return;
  const said = introduction.params as { capabilities?: unknown };
  if (typeof said.capabilities !== 'object' || said.capabilities === null) said.capabilities = {};
}
