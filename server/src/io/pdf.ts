import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { convertFile, runProgram } from './office.js';
import { type Environment, findBrowser, findOffice } from './programs.js';

/** What a PDF is made from: the page for a browser, the Word document for LibreOffice, each made when it is wanted. */
export interface Printable {
  html(): string;
  docx(): Promise<Uint8Array>;
  /** The day the PDF carries inside, so that the same form gives the same bytes. */
  readonly day: Date;
}

/** A PDF, or why there is none. */
export type PdfResult =
  | { readonly bytes: Uint8Array }
  | { readonly failure: 'no-program' }
  | { readonly failure: 'failed'; readonly program: string; readonly detail: string };

/** Prints by an installed Chrome, Chromium or Edge, else by LibreOffice. Never throws. */
export async function printPdf(
  printable: Printable,
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<PdfResult> {
  const browser = findBrowser(environment, platform);
  const office = browser ? undefined : findOffice(environment, platform);
  const program = browser ?? office;
  if (!program) return { failure: 'no-program' };
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-pdf-'));
  try {
    await (browser ? printPage(browser, printable, folder) : convert(program, printable, folder));
    return { bytes: setDay(readFileSync(join(folder, 'form.pdf')), printable.day) };
  } catch (error) {
    return { failure: 'failed', program, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The sandbox does not start for root; the page is our own, holds no script and fetches nothing. */
function printPage(browser: string, { html }: Printable, folder: string): Promise<void> {
  const page = join(folder, 'form.html');
  writeFileSync(page, html());
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return runProgram(browser, [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-extensions',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...root,
    `--print-to-pdf=${join(folder, 'form.pdf')}`,
    pathToFileURL(page).href,
  ]);
}

async function convert(office: string, { docx }: Printable, folder: string): Promise<void> {
  const file = join(folder, 'form.docx');
  writeFileSync(file, await docx());
  return convertFile(office, file, 'pdf', folder);
}

/** A PDF's dates, replaced in place by one as long. */
function setDay(pdf: Buffer, day: Date): Uint8Array {
  const stamp = day.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) ?\(D:)(\d{14})/g, `$1${stamp}`);
  return Buffer.from(text, 'latin1');
}
