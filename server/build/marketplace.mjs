// The page about the extension: an installed one can show pictures only that stand in the page itself.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the page with its pictures inside. What they show is said in their titles: a VS Code that shows no such pictures leaves them out
 * then, where it would put a broken one in the place of each that has a text of its own.
 */
export function writeMarketplacePage(from, to) {
  const page = readFileSync(from, 'utf8').replace(
    /!\[([^\]]+)\]\(([^)]+\.png)\)/g,
    (_, text, path) => `![](data:image/png;base64,${readFileSync(path).toString('base64')} "${text}")`,
  );
  writeFileSync(to, page);
}
