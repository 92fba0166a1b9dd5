import { commands, TabInputText, Uri, window } from 'vscode';
import type { Batch } from '../batch.js';
import { say } from '../words.js';
import type { PreviewPanel } from './panel.js';
import { words } from './words.js';

/** From one form of a batch to the next one, as its table shows them: the panel goes on, and the text beside it goes along. */
export async function goToNext(panel: PreviewPanel, batch: Batch): Promise<void> {
  const before = panel.uri;
  const next = batch.after(before.toString());
  if (next === undefined) return tellEnd(batch);
  const uri = Uri.parse(next);
  panel.begin(uri);
  const beside = window.visibleTextEditors.find(({ document }) => document.uri.toString() === before.toString());
  if (!beside?.viewColumn) return;
  await window.showTextDocument(uri, { viewColumn: beside.viewColumn, preview: true, preserveFocus: true });
  await closeTab(before);
}

/** What was reviewed is stored by now: thirty tabs would only be in the way. */
async function closeTab(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs);
  const done = tabs.filter(
    ({ input, isDirty, isPinned }) =>
      input instanceof TabInputText && input.uri.toString() === uri.toString() && !isDirty && !isPinned,
  );
  await window.tabGroups.close(done, true);
}

async function tellEnd(batch: Batch): Promise<void> {
  if (!batch.isEmpty) return void window.showInformationMessage(say(words.lastForm));
  const review = say(words.reviewFolder);
  const picked = await window.showInformationMessage(say(words.noBatch), review);
  if (picked === review) await commands.executeCommand('perfYaml.reviewFolder');
}
