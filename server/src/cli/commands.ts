import type { Command } from './command.js';
import { checkCommand } from './commands/check.js';
import { diffCommand } from './commands/diff.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { fmtCommand } from './commands/fmt.js';
import { importCommand } from './commands/import.js';
import { initCommand } from './commands/init.js';
import { lspCommand } from './commands/lsp.js';
import { nextCommand } from './commands/next.js';
import { publishCommand } from './commands/publish.js';
import { reviewCommand } from './commands/review.js';
import { rollupCommand } from './commands/rollup.js';
import { schemaCommand } from './commands/schema.js';
import { scoreCommand } from './commands/score.js';

/** Every command; help, checking of arguments and dispatch all read this table. */
export const commands: readonly Command[] = [
  checkCommand,
  scoreCommand,
  explainCommand,
  fmtCommand,
  exportCommand,
  publishCommand,
  nextCommand,
  importCommand,
  rollupCommand,
  diffCommand,
  reviewCommand,
  initCommand,
  schemaCommand,
  lspCommand,
];
