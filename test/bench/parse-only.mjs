// node parse-only.mjs FOLDER   What every checker of YAML files pays at least: reading each file and parsing it with the `yaml` package, on as many threads as there are cores.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { parseAllDocuments } from 'yaml';

if (isMainThread) {
  const [folder] = process.argv.slice(2);
  const files = readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(folder, name));
  const threads = availableParallelism();
  const share = Math.ceil(files.length / threads);
  for (let i = 0; i < threads; i++)
    new Worker(fileURLToPath(import.meta.url), { workerData: files.slice(i * share, (i + 1) * share) });
} else {
  for (const file of workerData) parseAllDocuments(readFileSync(file, 'utf8'));
}
