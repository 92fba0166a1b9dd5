import type { Session } from './session.js';

/** Milliseconds of rest before a client is asked to draw again what hangs on another file. */
const rest = 300;

/** What the client draws into its editors, and draws again only when it is told to. */
export class Views {
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Settings or files have changed: hints, lenses and colours may all be otherwise now. */
  refresh(): void {
    const {
      connection,
      guard,
      traits: { refresh },
    } = this.session;
    this.stop();
    if (refresh.hints) guard.quietly('refresh', () => connection.languages.inlayHint.refresh());
    if (refresh.lenses) guard.quietly('refresh', () => connection.sendRequest('workspace/codeLens/refresh'));
    if (refresh.tokens) guard.quietly('refresh', () => connection.languages.semanticTokens.refresh());
  }

  /** The same once typing rests. */
  refreshSoon(): void {
    this.stop();
    this.soon = setTimeout(() => this.refresh(), rest);
  }

  stop(): void {
    clearTimeout(this.soon);
  }
}
