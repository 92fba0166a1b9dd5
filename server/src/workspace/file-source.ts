/** Why a file that is there gives no text. */
export type Unreadable = { readonly problem: 'not-utf8' | 'unreadable' };

/** Where files come from: a disk, an editor that reads virtual workspaces, a test. Nothing here throws. */
export interface FileSource {
  /** The text of a file, or why it cannot be read; `undefined` where there is none. */
  read(uri: string): Promise<string | Unreadable | undefined>;
  /** The evaluations and profiles of the workspace, by URI. */
  list(): Promise<readonly string[]>;
  /** Files of any kind in the folder of a file and in those below it, by URI: what evidence can be named from. A few hundred at most; none is opened. */
  beside(uri: string): Promise<readonly string[]>;
  /** Whether a file is there, of whatever kind; `undefined` where that cannot be told. It is not opened. */
  exists(uri: string): boolean | undefined;
  /** Whether what is there is a file or a folder with nothing in it; where that can be told. */
  isEmpty?(uri: string): boolean;
  /** What a file of any kind holds, and what is other for every version of it; where that can be had. */
  bytesOf?(uri: string): Promise<Uint8Array | undefined>;
  versionOf?(uri: string): string | undefined;
  /** Whether a file may be opened at all: in the editor those inside the workspace's folders. */
  mayRead(uri: string): boolean;
}
