import { type Uri, window, workspace } from 'vscode';
import { fileName } from './evaluation-document.js';
import { say, type Words } from './words.js';

/** Writes a file where a person wanted it, and says whether it is there; where it is not, what to look at. */
export async function storeFile(target: Uri, content: Uint8Array): Promise<boolean> {
  try {
    await workspace.fs.writeFile(target, content);
    return true;
  } catch {
    void window.showErrorMessage(say(words.notStored).replace('{0}', () => fileName(target)));
    return false;
  }
}

const words = {
  notStored: {
    'zh-CN': '“{0}”没有写成：文件夹可能只读，或文件正开着（如在 WPS、Excel 里）。请关闭后再试，或换一个位置。',
    en: '{0} was not written: the folder may be read-only, or the file open in another program. Close it and try again, or choose another place.',
  },
} satisfies Record<string, Words>;
