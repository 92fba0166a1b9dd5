/// <reference types="mocha" />
import assert from 'node:assert';
import * as vscode from 'vscode';
import { until } from './helpers.js';
import { shot } from './report.js';

declare const SAMPLE_NAME: string;
declare const SAMPLE_TEXT: string;

const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('perfYaml.preview'));

suite('Preview in a real extension host', () => {
  const uri = (): vscode.Uri =>
    vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open'), SAMPLE_NAME);

  suiteSetup(async () => {
    // a virtual workspace starts empty
    if (uri().scheme === 'tmp') await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(SAMPLE_TEXT));
  });

  test('opens beside the text, once for each file', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri()), vscode.ViewColumn.One);
    await vscode.commands.executeCommand('perfYaml.openPreviewToSide');
    await until('the panel', () => panels().some(({ label }) => label.includes(SAMPLE_NAME)));
    await vscode.commands.executeCommand('perfYaml.openPreview', uri());
    assert.strictEqual(panels().length, 1);
    assert.strictEqual(panels()[0]?.group.viewColumn, vscode.ViewColumn.Two);
    await shot('preview');
    await vscode.window.tabGroups.close(panels());
  });
});
