import type { Context } from '../command.js';

/** Milliseconds between two drawings. */
const pause = 100;

const width = 24;

/** A bar on the terminal's last line, for as long as there is much to do; nothing where standard error is no terminal. */
export class Progress {
  private last = Date.now();
  private drawn = false;

  constructor(
    private readonly whole: number,
    private readonly context: Context,
  ) {}

  show(done: number): void {
    const { stderr } = this.context.host;
    const now = Date.now();
    if (!stderr.isTerminal || now - this.last < pause) return;
    this.last = now;
    this.drawn = true;
    const full = Math.floor((done / this.whole) * width);
    stderr.control(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${this.whole}`);
  }

  /** Takes the bar away, so that something else can be written there; the next drawing brings it back. */
  hide(): void {
    if (!this.drawn) return;
    this.context.host.stderr.control('\r\u001b[K');
    this.drawn = false;
    this.last = 0;
  }
}
