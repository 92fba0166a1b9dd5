import { statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** Milliseconds without a further change before one is told: editors write a file in several steps. */
const settled = 150;

/** Tells when a file of a wanted name changes below some paths; a file stands for its folder, a glob for the folder before its first sign. Never throws. */
export function watchFiles(paths: readonly string[], wanted: (name: string) => boolean, changed: () => void): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  for (const folder of new Set(paths.map(folderOf))) {
    try {
      watch(folder, { recursive: true }, (_, name) => {
        if (name !== null && !wanted(name)) return;
        clearTimeout(soon);
        soon = setTimeout(changed, settled);
      }).on('error', () => undefined);
    } catch {
      // a folder that is not there has nothing to tell
    }
  }
}

function folderOf(path: string): string {
  const [plain = ''] = path.replaceAll('\\', '/').split(/[*?{[]/, 1);
  if (plain !== path) return dirname(`${plain}x`);
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
}
