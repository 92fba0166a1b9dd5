import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Environment, findOffice } from './programs.js';

/** A file of an old format as one of today, made by an installed LibreOffice; `undefined` where there is none or it does not open the file. Never throws. */
export async function modernFile(
  bytes: Uint8Array,
  to: 'docx' | 'xlsx',
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<Uint8Array | undefined> {
  const office = findOffice(environment, platform);
  if (!office) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-office-'));
  try {
    const file = join(folder, 'old.bin');
    writeFileSync(file, bytes);
    await convertFile(office, file, to, folder);
    return readFileSync(join(folder, `old.${to}`));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Converts a file into a folder, with a profile of its own, so that one that is open does not stand in the way. */
export const convertFile = (office: string, file: string, to: string, folder: string): Promise<void> =>
  runProgram(office, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ]);

const patience = 60_000;

/** Runs a program to its end; fails where it does, or takes too long. */
export const runProgram = (program: string, parameters: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(program, parameters, { timeout: patience, windowsHide: true, maxBuffer: 16 * 1024 * 1024 }, error =>
      error ? reject(error) : resolve(),
    );
  });
