// Unpacks the VSIX, so that what ships is what is tested, not the work tree.
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Returns the folder of the unpacked extension. */
export async function unpack(vsix, folder) {
  rmSync(folder, { recursive: true, force: true });
  const zip = await new Promise((resolve, reject) =>
    yauzl.open(vsix, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  await new Promise((resolve, reject) => {
    zip.on('entry', entry => extract(zip, entry, folder).then(() => zip.readEntry(), reject));
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  return join(folder, 'extension');
}

async function extract(zip, entry, folder) {
  if (entry.fileName.endsWith('/')) return;
  const path = join(folder, entry.fileName);
  mkdirSync(dirname(path), { recursive: true });
  const stream = await new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, data) => (error ? reject(error) : resolve(data))),
  );
  await pipeline(stream, createWriteStream(path));
}
