import { applyEdits } from '../text/span.js';
import type { RowCommand } from './row-change.js';
import { changeRows } from './row-commands.js';
import { fixture } from './testing.js';

/** The text after a command at `$0`, the cursor marked again; what it says where there is nothing to do. */
export function changed(marked: string, command: RowCommand): string {
  const { text, offset, analysis, lines } = fixture(marked);
  const change = changeRows(analysis, lines, { start: offset, end: offset, cursor: offset }, command);
  if (!change) return 'no row';
  if (change.edits.length === 0) return 'not done';
  const after = applyEdits(text, change.edits);
  return `${after.slice(0, change.cursor)}$0${after.slice(change.cursor)}`;
}
