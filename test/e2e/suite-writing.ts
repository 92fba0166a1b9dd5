/// <reference types="mocha" />
import assert from 'node:assert';
import * as vscode from 'vscode';
import { allHints, diagnostics, errors, firstLineHint, until } from './helpers.js';
import { claimedScore, openReference, row, uri } from './reference.js';
import { shot } from './report.js';

suite('Writing and working, in a real extension host', () => {
  let document: vscode.TextDocument;
  let before: string;

  suiteSetup(async () => {
    document = await openReference();
    before = document.getText();
    await until('the error', () => errors(uri()));
  });

  /** Undoes until the text is the one from before: to the byte, in at most so many steps. */
  async function undo(steps = 1): Promise<void> {
    await vscode.window.showTextDocument(document);
    for (let step = 0; step < steps; step++) await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
  }

  test('completion offers keys that are not there yet', async () => {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri(), end, '\n');
    await vscode.workspace.applyEdit(edit);
    const list = await until('completion', async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri(),
        new vscode.Position(document.lineCount - 1, 0),
      );
      return found.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    });
    assert.ok(
      list.some(label => label.startsWith('总分')),
      list.join(', '),
    );
    assert.ok(!list.some(label => /^绩效指标:?$/.test(label)), 'a key that is there');
    await vscode.commands.executeCommand('undo');
  });

  test('the code lens above the file opens the scorecard', async () => {
    const lens = await until('a lens', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri(),
        50,
      );
      return found.find(({ command }) => command?.command === 'perfYaml.showScorecard');
    });
    assert.match(lens.command?.title ?? '', /91\.57/);
  });

  test('rename writes the new name everywhere', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri(),
      document.positionAt(before.indexOf(row)),
      '签约项目',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('名称: 签约项目') && !document.getText().includes(row));
    await undo();
  });

  test('the formatter takes away what is too much, and nothing else', async () => {
    const line = claimedScore(document).end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri(), line, '    ');
    await vscode.workspace.applyEdit(edit);
    const edits = await until('edits', () =>
      vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', uri(), {
        tabSize: 2,
        insertSpaces: true,
      }),
    );
    const formatting = new vscode.WorkspaceEdit();
    formatting.set(uri(), edits);
    await vscode.workspace.applyEdit(formatting);
    assert.ok(!/[ ]+$/m.test(document.getText()), 'a space at a line’s end');
    await undo(2);
  });

  test('cells from the clipboard become rows, as one undoable edit', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(claimedScore(document).start.line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.env.clipboard.writeText('外商投资项目\t2\t≥1 个\t1 个\n签约总额\t3\t≥10 亿元\t12 亿元');
    await vscode.commands.executeCommand('perfYaml.pasteRows');
    assert.match(document.getText(), /名称: 外商投资项目\n +权重: 2\n[^]*名称: 签约总额/);
    await undo();
  });

  test('a setting takes effect at once, and changes no score', async () => {
    const settings = vscode.workspace.getConfiguration('perfYaml', uri());
    await settings.update('inlayHints', 'off', vscode.ConfigurationTarget.Global);
    await until('no hints', async () => (await allHints(uri())).length === 0);
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    assert.match(await until('the total', () => firstLineHint(uri())), /91\.57/);
  });

  test('messages speak the language of the setting', async () => {
    const settings = vscode.workspace.getConfiguration('perfYaml');
    await settings.update('locale', 'zh-CN', vscode.ConfigurationTarget.Global);
    await until('Chinese', () => diagnostics(uri()).some(({ message }) => message.includes('填报得分 5')));
    await settings.update('locale', undefined, vscode.ConfigurationTarget.Global);
    await until('English', () =>
      diagnostics(uri()).some(({ message }) => message.includes('Claimed') || message.includes('claimed')),
    );
  });

  test('tasks run the command line that comes along, where there are processes', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'perf-yaml' });
    if (vscode.workspace.workspaceFolders?.[0]?.uri.scheme !== 'file') return assert.deepStrictEqual(tasks, []);
    assert.deepStrictEqual(
      tasks.map(({ name }) => name),
      ['check', 'score', 'fmt --check', 'review'],
    );
    const { process: program, args } = tasks[0]?.execution as vscode.ProcessExecution;
    assert.strictEqual(program, process.execPath);
    assert.match(args.join(' '), /dist.cli\.cjs check --locale en \.$/);
  });

  test('a restarted server reports again', async () => {
    await vscode.commands.executeCommand('perfYaml.restartServer');
    await until('the error again', () => errors(uri()));
    assert.match(await until('the total', () => firstLineHint(uri())), /91\.57/);
  });

  test('a new evaluation opens with its groups, ready to be filled in', async () => {
    const creating = vscode.commands.executeCommand('perfYaml.newEvaluation');
    const created = await until('the document', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.textDocuments.find(
        ({ isUntitled, languageId, lineCount }) => isUntitled && languageId === 'perf-yaml' && lineCount > 20,
      );
    });
    await creating;
    assert.match(created.getText(), /wuhan-2020/);
    await shot('new');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
