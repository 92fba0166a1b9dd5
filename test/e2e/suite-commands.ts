/// <reference types="mocha" />
import assert from 'node:assert';
import * as vscode from 'vscode';
import { firstLineHint, until } from './helpers.js';
import { folder, openReference, uri } from './reference.js';
import { shot } from './report.js';

declare const FORM_NAME: string;
declare const FORM_TEXT: string;

suite('Commands about whole files, in a real extension host', () => {
  suiteSetup(openReference);

  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('Import… turns a filled-in form into an evaluation that scores as it should', async () => {
    const form = vscode.Uri.joinPath(folder(), FORM_NAME);
    await vscode.workspace.fs.writeFile(form, new TextEncoder().encode(FORM_TEXT));
    await vscode.commands.executeCommand('perfYaml.import', form);
    await until('the table', () =>
      tabs().some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('perfYaml.import')),
    );
    await shot('import-table');
    // what a click on the button does
    await vscode.commands.executeCommand('perfYaml.revealLine', 'perf-yaml-import:1', 0);
    const document = vscode.window.activeTextEditor?.document ?? assert.fail('no editor');
    assert.deepStrictEqual([document.isUntitled, document.languageId], [true, 'perf-yaml']);
    assert.match(await until('the total', () => firstLineHint(document.uri)), /91\.57.*优/);
    await shot('imported');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await openReference();
    await vscode.workspace.fs.delete(form);
  });

  // in a browser without a server the place is asked by the browser itself, where no test can answer
  if (folder().scheme === 'file')
    test('Export… writes the form as a workbook beside the file', async () => {
      const target = uri().with({ path: uri().path.replace(/\.perf\.yaml$/, '.xlsx') });
      const exporting = vscode.commands.executeCommand('perfYaml.export', uri());
      const bytes = await until('the workbook', async () => {
        // format, layout and use first, then the place
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.workspace.fs.readFile(target).then(
          read => (read.length > 0 ? read : undefined),
          () => undefined,
        );
      });
      await exporting;
      assert.strictEqual(new TextDecoder().decode(bytes.subarray(0, 2)), 'PK');
      assert.ok(bytes.length > 5000, `${bytes.length} bytes`);
      await vscode.workspace.fs.delete(target);
    });

  test('Review Folder opens one page about the evaluations in it', async () => {
    await vscode.commands.executeCommand('perfYaml.reviewFolder', folder());
    await until('the page', () =>
      tabs().some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('perfYaml.review')),
    );
    await shot('review');
  });

  test('Compare with Git ends without a page where there is no earlier version', async () => {
    const before = tabs().length;
    await vscode.commands.executeCommand('perfYaml.compareWithGit', uri());
    assert.strictEqual(tabs().length, before);
  });
});

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(group => group.tabs);
