// The programs that open what was exported as people would: LibreOffice to calculate, save and print, pdftotext to read the prints.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from '../command.mjs';

const install =
  'the office suite needs LibreOffice and pdftotext: apt-get install libreoffice-calc libreoffice-writer poppler-utils';

/** Fails with what to install where a program is missing. */
export function findPrograms() {
  const [soffice, pdftotext] = ['soffice', 'pdftotext'].map(onPath);
  if (!soffice || !pdftotext) throw new Error(install);
  return { soffice, pdftotext };
}

/** Opens all files in one process, with a user profile of its own beside whatever else runs, and saves each as `format` in `outFolder`. */
export async function convert({ soffice }, profile, format, files, outFolder) {
  const { code, output } = await command(soffice, [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    outFolder,
    ...files,
  ]);
  if (code !== 0) throw new Error(output);
}

/** The texts of a PDF's pages, in the order they were painted in, without any white space: where a line breaks does not matter. */
export async function pagesOf({ pdftotext }, pdf) {
  const { code, output } = await command(pdftotext, ['-raw', '-enc', 'UTF-8', pdf, '-']);
  if (code !== 0) throw new Error(output);
  return output.split('\f').slice(0, -1).map(bare);
}

export const bare = text => text.replace(/\s+/g, '');

const onPath = program =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, program))
    .find(existsSync);
