import {
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Change } from '../changes.js';
import { fileName } from '../evaluation-document.js';
import { currentLocale, say } from '../words.js';
import type { FromPage, Preview, ToPage } from './messages.js';
import { exportForm, printForm, reviewReport } from './output.js';
import { pageHtml } from './page.js';
import { previewRequest } from '../../../server/src/lsp/protocol.js';
import { ReviewWriter } from './review.js';
import { EditorSync } from './sync.js';
import { updateOf } from './update.js';
import { words } from './words.js';

/** What every panel works with. */
export interface Surroundings {
  readonly client: BaseLanguageClient;
  readonly onDidChange: Event<Change>;
  readonly extension: Uri;
  /** A folder of the extension's own for pages to print. */
  readonly storage: Uri;
  /** Goes from a panel's form to the next one of the batch. */
  readonly next: (panel: PreviewPanel) => Promise<void>;
}

type Command = Extract<FromPage, { type: 'run' }>['command'];

/** Milliseconds of rest in typing before the form is asked for again. */
const rest = 60;

/** One file's form beside its text. Follows every change; what the page shows already is not sent again. */
export class PreviewPanel {
  private readonly closed = new EventEmitter<void>();
  readonly onDidClose = this.closed.event;
  private sync: EditorSync;
  private writer: ReviewWriter;
  private readonly listening: Disposable;
  private shown: Preview | undefined;
  private review = false;
  private pinned = false;
  /** Whether the page is to lead to the first row that is not looked at, once it shows the form. */
  private beginning: 'no' | 'asked' | 'ready' = 'no';
  private locale = currentLocale();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private working = false;
  private again = false;

  constructor(
    readonly panel: WebviewPanel,
    private file: Uri,
    private readonly around: Surroundings,
  ) {
    const { extension } = around;
    panel.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
    this.writer = new ReviewWriter(around.client, file);
    this.sync = new EditorSync(panel, file, message => this.post(message));
    this.listening = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      workspace.onDidChangeTextDocument(
        ({ document }) => document.uri.toString() === this.file.toString() && this.refreshSoon(),
      ),
      around.onDidChange(change =>
        change === 'everything' && currentLocale() !== this.locale ? this.restart() : this.refreshSoon(),
      ),
    );
    panel.onDidDispose(() => this.dispose());
    this.restart();
  }

  get uri(): Uri {
    return this.file;
  }

  /** Whether it goes along to another file that is edited beside it. */
  get follows(): boolean {
    return !this.pinned && this.panel.visible;
  }

  /** From now on another file is shown. */
  follow(uri: Uri): void {
    this.sync.dispose();
    this.file = uri;
    this.writer = new ReviewWriter(this.around.client, uri);
    this.sync = new EditorSync(this.panel, uri, message => this.post(message));
    this.restart();
  }

  /** The next form of a batch: the person goes on where the first doubtful row stands. */
  begin(uri: Uri): void {
    this.beginning = 'asked';
    this.follow(uri);
    this.panel.reveal(undefined, false);
  }

  /** A new page: it says when it is ready, and is then told everything. */
  private restart(): void {
    this.shown = undefined;
    this.panel.title = `${say(words.title)} ${fileName(this.uri)}`;
    this.locale = currentLocale();
    this.panel.webview.html = pageHtml(this.panel.webview, this.around.extension, this.uri);
  }

  refreshSoon(wait = rest): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), wait);
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'pin':
        this.pinned = message.pinned;
        return;
      case 'ready':
        this.pinned = message.pinned;
        if (this.beginning === 'asked') this.beginning = 'ready';
        return this.changeMode(message.review);
      case 'mode':
        return this.changeMode(message.review);
      case 'reveal':
        return void this.sync.reveal(message.offset, message.focus);
      case 'scrolled':
        return this.sync.scrolled(message.offset);
      case 'review':
        return void this.write(message);
      case 'undo':
      case 'redo':
        return void this.writer.step(message.type);
      case 'run':
        return void this.run(message.command);
    }
  }

  private async write({ id, change, version }: Extract<FromPage, { type: 'review' }>): Promise<void> {
    const refused = await this.writer.write(change, version);
    this.post({ type: 'answered', id, refused });
    if (refused !== undefined) this.resend();
  }

  private changeMode(review: boolean): void {
    this.review = review;
    this.resend();
  }

  private async run(command: Command): Promise<void> {
    await this.commands[command]();
  }

  /** What the page asks the editor to do, command by command. */
  private readonly commands: Readonly<Record<Command, () => Promise<unknown>>> = {
    print: () => printForm(this.around, this.uri),
    export: () => exportForm(this.around.client, this.uri),
    report: () => reviewReport(this.around.client, this.uri),
    save: () => this.store(),
    next: async () => (await this.store()) && this.around.next(this),
  };

  /** Whether all that was typed is in the file, and the file is stored. */
  private async store(): Promise<boolean> {
    if ((await this.writer.settle()) !== undefined) return false;
    const document = await this.open();
    return document !== undefined && (!document.isDirty || document.save());
  }

  /** Shows the file as it is, all of it. */
  private resend(): void {
    this.shown = undefined;
    this.refreshSoon(0);
  }

  /** One request at a time; what happens meanwhile asks again afterwards. */
  private async refresh(): Promise<void> {
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = true;
    do {
      this.again = false;
      await this.show();
    } while (this.again);
    this.working = false;
  }

  private async show(): Promise<void> {
    const { client } = this.around;
    if (client.state === State.Stopped) void window.setStatusBarMessage(say(words.noServer), 5000);
    if (client.state !== State.Running || !(await this.open())) return;
    const { review, uri } = this;
    const preview = await client
      .sendRequest(previewRequest, { textDocument: { uri: uri.toString() }, parts: true, review })
      .catch((error: unknown) => {
        // an edit made meanwhile ends the request, and its change asks again
        client.debug('perfYaml/preview', error);
        return null;
      });
    if (!preview || !('documents' in preview) || review !== this.review || uri !== this.uri) return;
    this.post({ type: 'update', update: updateOf(this.shown, preview), review });
    this.shown = preview;
    this.sync.shown();
    if (this.beginning !== 'ready') return;
    this.beginning = 'no';
    this.post({ type: 'begin' });
  }

  /** The server knows open files only; one without a tab is opened unseen. */
  private async open(): Promise<TextDocument | undefined> {
    try {
      return await workspace.openTextDocument(this.uri);
    } catch {
      void window.setStatusBarMessage(say(words.gone), 5000);
      return undefined;
    }
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private dispose(): void {
    clearTimeout(this.timer);
    this.sync.dispose();
    this.listening.dispose();
    this.closed.fire();
    this.closed.dispose();
  }
}
