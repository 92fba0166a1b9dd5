import { beforeEach, expect, test, vi } from 'vitest';
import type { TextDocument, WorkspaceEdit } from 'vscode';
import { applyEdit } from './apply-edit.js';

/** A file in an editor, as it is seen and as it is stored. */
const file = vi.hoisted(() => ({ seen: '', stored: '', isDirty: false, marks: true }));

vi.mock('vscode', () => ({
  Range: class {
    constructor(
      readonly start: number,
      readonly end: number,
    ) {}
  },
  WorkspaceEdit: class {
    readonly size = 1;
    replacement = '';
    replace(_: unknown, { start, end }: { readonly start: number; readonly end: number }, text: string): void {
      this.replacement = file.seen.slice(0, start) + text + file.seen.slice(end);
    }
  },
  workspace: {
    applyEdit: ({ replacement }: { readonly replacement: string }) => {
      file.seen = replacement;
      file.isDirty = file.marks;
      return Promise.resolve(replacement !== 'refused');
    },
    fs: { readFile: () => Promise.resolve(new TextEncoder().encode(file.stored)) },
  },
}));

const document = {
  uri: 'file:///a.perf.yaml',
  getText: () => file.seen,
  positionAt: (offset: number) => offset,
  get isDirty() {
    return file.isDirty;
  },
} as unknown as TextDocument;

const writing = (replacement: string): WorkspaceEdit => ({ size: 1, replacement }) as unknown as WorkspaceEdit;

beforeEach(() => void Object.assign(file, { seen: '得分: 3', stored: '得分: 3', isDirty: false, marks: true }));

test('an edit that the editor marks as unsaved is done', async () => {
  expect(await applyEdit(document, writing('得分: 2'))).toBe('done');
  expect(file.seen).toBe('得分: 2');
});

test('one that is stored at once is done, too', async () => {
  Object.assign(file, { marks: false, stored: '得分: 2' });
  expect(await applyEdit(document, writing('得分: 2'))).toBe('done');
});

test('one that will never be stored is taken back and told', async () => {
  file.marks = false;
  expect(await applyEdit(document, writing('得分: 2'))).toBe('read-only');
  expect(file.seen).toBe('得分: 3');
});

test('what the editor refuses is told apart', async () => {
  expect(await applyEdit(document, writing('refused'))).toBe('refused');
});
