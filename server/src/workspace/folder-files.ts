import type { FileSource } from './file-source.js';

/** The files of the workspace's folders as these come and go: always those of the present ones. */
export class FolderFiles implements FileSource {
  private current: FileSource;

  constructor(
    private readonly filesOf: (folders: readonly string[]) => FileSource,
    private folders: readonly string[],
  ) {
    this.current = filesOf(folders);
  }

  change(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter(folder => !removed.includes(folder)), ...added];
    this.current = this.filesOf(this.folders);
  }

  read(uri: string): ReturnType<FileSource['read']> {
    return this.current.read(uri);
  }

  list(): Promise<readonly string[]> {
    return this.current.list();
  }

  beside(uri: string): Promise<readonly string[]> {
    return this.current.beside(uri);
  }

  exists(uri: string): boolean | undefined {
    return this.current.exists(uri);
  }

  isEmpty(uri: string): boolean {
    return this.current.isEmpty?.(uri) === true;
  }

  bytesOf(uri: string): Promise<Uint8Array | undefined> {
    return this.current.bytesOf?.(uri) ?? Promise.resolve(undefined);
  }

  versionOf(uri: string): string | undefined {
    return this.current.versionOf?.(uri);
  }

  mayRead(uri: string): boolean {
    return this.current.mayRead(uri);
  }
}
