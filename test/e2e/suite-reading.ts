/// <reference types="mocha" />
import assert from 'node:assert';
import * as vscode from 'vscode';
import {
  allHints,
  apply,
  diagnostics,
  errors,
  firstLineHint,
  hintAt,
  hoverText,
  quickFixes,
  until,
} from './helpers.js';
import { claimedScore, folder, openReference, row, uri } from './reference.js';
import { out, shot } from './report.js';

suite('Reading, in a real extension host', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await openReference();
    out(
      `VS Code ${vscode.version}, ${vscode.env.appHost}, folder ${folder().scheme}:, language ${vscode.env.language}`,
    );
  });

  test('opening the reference form activates the extension', async () => {
    const extension = vscode.extensions.getExtension('perf-yaml.perf-yaml') ?? assert.fail('not installed');
    assert.strictEqual(document.languageId, 'perf-yaml');
    await until('activation', () => extension.isActive);
  });

  test('exactly one error: score-mismatch on the claimed 5', async () => {
    const found = await until('an error', () => errors(uri()));
    assert.deepStrictEqual(found.map(codeOf), ['score-mismatch']);
    assert.ok(found[0]?.range.isEqual(claimedScore(document)), `at ${JSON.stringify(found[0]?.range)}`);
    assert.match(found[0]?.message ?? '', /3\.75/);
    assert.strictEqual(found[0]?.source, 'perf-yaml');
  });

  test('nothing is reported twice', async () => {
    await until('findings', () => diagnostics(uri()));
    const keys = diagnostics(uri()).map(each => `${codeOf(each)} ${JSON.stringify(each.range)} ${each.message}`);
    assert.deepStrictEqual(keys, [...new Set(keys)]);
  });

  test('the computed score stands at the end of the line', async () => {
    const { line } = claimedScore(document).start;
    const hint = await until('the hint', () => hintAt(uri(), line, '→ 3.75'));
    assert.strictEqual(hint.position.character, document.lineAt(line).text.length);
  });

  test('the first line carries total and grade', async () => {
    assert.match(await until('the total', () => firstLineHint(uri())), /91\.57.*优/);
    await shot('hints');
  });

  test('agreeing rows carry a tick', async () => {
    const hints = await until('hints', () => allHints(uri()));
    assert.ok(hints.filter(({ text }) => text.includes('✓')).length >= 15, hints.map(({ text }) => text).join(' '));
  });

  test('the hover works the score out', async () => {
    const text = await until('the hover', () => hoverText(uri(), claimedScore(document).start));
    assert.match(text, /5 × 3 ÷ 4/);
    assert.match(text, /91\.57/);
  });

  test('the quick fix writes the computed score, and undo brings the text back', async () => {
    const before = document.getText();
    const fixes = await until('quick fixes', () => quickFixes(uri(), claimedScore(document)));
    const fix =
      fixes.find(({ title }) => /采用计算得分 3\.75|Use the computed score 3\.75/.test(title)) ??
      assert.fail(fixes.map(({ title }) => title).join(', '));
    assert.ok(fix.isPreferred);
    await apply(fix);
    await until('no error', () => errors(uri()).length === 0);
    assert.strictEqual(document.getText(claimedScore(document)), '3.75');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), before);
    await until('the error again', () => errors(uri()));
  });

  test('the outline holds the groups and their rows', async () => {
    const symbols = await until('symbols', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri()),
    );
    assert.ok(namesIn(symbols).includes(row), namesIn(symbols).join(', '));
  });

  test('scorecard and comparison open beside the editor', async () => {
    await vscode.commands.executeCommand('perfYaml.showScorecard', uri());
    await until('the scorecard', () => webviewTab('perfYaml.scorecard'));
    await shot('scorecard');
    const picking = vscode.commands.executeCommand('perfYaml.compareProfiles', uri());
    await until('the comparison', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return webviewTab('perfYaml.comparison');
    });
    await picking;
    await shot('comparison');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.window.showTextDocument(document);
  });
});

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

const webviewTab = (type: string): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type));

const namesIn = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesIn(children)]);
