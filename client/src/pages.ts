import { type Disposable, EventEmitter, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';

const scheme = 'perf-yaml-page';

/** Markdown that is only looked at: nobody is asked to save it. */
export class Pages implements TextDocumentContentProvider, Disposable {
  private readonly texts = new Map<string, string>();
  private readonly emitter = new EventEmitter<Uri>();
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);
  readonly onDidChange = this.emitter.event;

  /** The page about a file; one that is open already is brought up to date. */
  put(about: Uri, text: string): Uri {
    const uri = about.with({ scheme, authority: '', path: `${about.path}.md`, query: '', fragment: '' });
    this.texts.set(uri.toString(), text);
    this.emitter.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  dispose(): void {
    this.registration.dispose();
    this.emitter.dispose();
  }
}
