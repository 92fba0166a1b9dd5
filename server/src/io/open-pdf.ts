import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenPdf, PdfContent } from '../import/pdf/pdf-content.js';

/** How long and how large reading a PDF may become before it is stopped. */
const bounds = { milliseconds: 15_000, bytes: 1024 * 1024 * 1024, heap: 512 };

/** Takes a PDF apart in a thread of its own, which is ended where the file takes too long or too much memory. Never fails otherwise than in words. */
export const openPdf: OpenPdf = bytes =>
  new Promise<PdfContent>(resolve => {
    const worker = new Worker(threadFile(), {
      workerData: bytes,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: bounds.heap },
    });
    const before = process.memoryUsage.rss();
    const end = (content: PdfContent): void => {
      clearInterval(watch);
      clearTimeout(patience);
      void worker.terminate();
      resolve(content);
    };
    const patience = setTimeout(() => end({ failure: 'too-slow' }), bounds.milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > bounds.bytes) end({ failure: 'too-large' });
    }, 100);
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({ failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged' }),
    );
    worker.once('exit', () => end({ failure: 'damaged' }));
  });

/** Beside the bundle, else among the sources. */
function threadFile(): string {
  const beside = join(import.meta.dirname, 'pdf-worker.mjs');
  return existsSync(beside) ? beside : join(import.meta.dirname, '../../pdf-worker.mjs');
}
