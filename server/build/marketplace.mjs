// The page about the extension: an installed one shows pictures only that stand in the page itself.
import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the page with its pictures inside. */
export function writeMarketplacePage(from, to) {
  const page = readFileSync(from, 'utf8').replace(
    /\]\(([^)]+\.png)\)/g,
    (_, path) => `](data:image/png;base64,${readFileSync(path).toString('base64')})`,
  );
  writeFileSync(to, page);
}
