import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
} from 'vscode-languageserver';
import { formCsv } from '../../server/src/export/csv.js';
import { exportedText } from '../../server/src/export/export-testing.js';
import { formMarkdown } from '../../server/src/export/markdown.js';
import { page } from '../../server/src/reports/page.js';
import { renderReport } from '../../server/src/reports/review-report/render.js';
import { reviewHtml } from '../../server/src/reports/review/review-html.js';
import { reviewRow } from '../../server/src/reports/review/review-row.js';
import { reviewCsv } from '../../server/src/reports/review/review-text.js';
import { isEvaluation } from '../../server/src/analysis/lookup.js';
import { scorecardCsv } from '../../server/src/reports/scorecard-csv.js';
import { scorecardMarkdown } from '../../server/src/reports/scorecard-markdown.js';
import { check } from '../../server/src/rules/check.js';
import { analyzeFiles } from '../../server/src/rules/testing.js';
import { Client } from '../protocol/client.js';
import { everyKey } from '../support/every-key.js';
import { samples } from '../support/texts.js';

/** What a file may hold to do something in a page, in a hover or in a spreadsheet. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></textarea><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">5 个</a>',
  '[5](command:workbench.action.quit)',
  '![x](https://example.org/x.png)',
  '<command:workbench.action.quit>',
  '`</code>`[5][1]\n\n[1]: command:workbench.action.quit',
  '5 | <b>6</b> | [x](javascript:alert)',
  '=HYPERLINK("http://example.org","5")',
  '+1+cmd|"/C calc"!A0',
  '@SUM(1)',
  '\t=1+1',
  "'=1+1",
  '\n=1+1',
  '＝1+1',
  '－1+cmd',
  '＠SUM(1)',
];

const forms = hostile
  .flatMap(value => (['zh', 'en'] as const).flatMap(vocabulary => everyKey(() => value, vocabulary)))
  .concat(
    hostile.flatMap(value =>
      everyKey(({ name }) => {
        if (/^(?:name|id|title|organization|reason|measure|note|goal|comment|evidence|reviewer)$/.test(name))
          return value;
        return name === 'not-applicable' ? '' : '5';
      }),
    ),
  );
/** Forms that mean no harm, of every kind. */
const harmless = [
  ...['甲', '5', '2020-01-01'].flatMap(value => everyKey(({ name }) => (name === 'not-applicable' ? '' : value))),
  ...everyKey(() => '甲'),
  ...samples.map(([, text]) => text),
];

/** The elements and attributes of a page; what an attribute says only where a browser would follow or obey it. */
function markup(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      found.add(tag);
      for (const [name, value] of Object.entries(attributes))
        found.add(
          /^(?:href|src|action|style|http-equiv|content)$/.test(name) && !/^(?:https?|file):|^#/.test(value)
            ? `${tag} ${name}=${value.replace(/\d+(?:\.\d+)?/g, '0')}`
            : `${tag} ${name}`,
        );
    },
  });
  parser.end(html);
  return found;
}

async function pages(text: string): Promise<readonly string[]> {
  const analysis = analyzeFiles(text);
  const checked = check(analysis);
  const rows = analysis.documents.filter(isEvaluation).map(document => reviewRow('a.perf.yaml', document, checked));
  return Promise.all([
    page(exportedText(text)),
    reviewHtml(rows, 'zh-CN'),
    renderReport('html', analysis, checked, 'zh-CN').then(String),
  ]);
}

test('no text of a file becomes an element, an attribute or a link of a page', async () => {
  const usual = new Set((await Promise.all(harmless.map(pages))).flat().flatMap(html => [...markup(html)]));
  const strange = (await Promise.all(forms.map(pages)))
    .flat()
    .flatMap(html => [...markup(html)])
    .filter(each => !usual.has(each));
  expect([...new Set(strange)]).toEqual([]);
});

/** What is wrong with Markdown that is to show texts and lead nowhere but to files and the web. */
function unsafe(markdown: string): readonly string[] {
  const plain = markdown.replace(/\\[\s\S]/g, '').replace(/(`+)(?!`)[\s\S]*?\1(?!`)/g, '');
  const targets = Array.from(
    plain.matchAll(/\[[^\]]*\]\(([^)]*)\)|^\s*\[[^\]]*\]:\s*(\S+)/gm),
    ([, inline, reference]) => inline ?? reference ?? '',
  );
  return [
    ...targets.filter(target => !/^(?:https?|file):/.test(target)),
    ...(plain.match(/<[a-z/!][^>]*>?/gi) ?? []),
    ...(plain.match(/!\[/g) ?? []),
  ];
}

test('no text of a file becomes a link, a command or an element of a hover or of what completion tells', async () => {
  const client = await Client.start();
  for (const [index, text] of forms.entries()) {
    const uri = await client.open(text, `${index}.perf.yaml`);
    const ask = <T>(method: string, more: object = {}): Promise<T> =>
      client.request(`textDocument/${method}`, { textDocument: { uri }, ...more });
    const told: string[] = [];
    const tell = (markdown: string | MarkupContent | undefined): void =>
      void (typeof markdown === 'object' && markdown.kind === 'markdown' && told.push(markdown.value));
    const lines = text.split('\n');
    for (const [line, written] of lines.entries()) {
      const character = Math.max(0, written.search(/\S/)) + 1;
      for (const at of line % 5 === index % 5 ? [character, written.length] : [])
        tell(
          (await ask<Hover | null>('hover', { position: { line, character: at } }))?.contents as
            MarkupContent | undefined,
        );
      if (line % 20 === index % 20) {
        const completed = await ask<CompletionList | readonly CompletionItem[] | null>('completion', {
          position: { line, character: written.length },
          context: { triggerKind: 1 },
        });
        for (const { documentation } of (completed && 'items' in completed ? completed.items : completed) ?? [])
          tell(documentation);
      }
    }
    for (const { tooltip } of await ask<readonly InlayHint[]>('inlayHint', { range: client.whole(uri) })) tell(tooltip);
    for (const each of told) expect(unsafe(each), each).toEqual([]);
    for (const { target = '' } of await ask<readonly DocumentLink[]>('documentLink'))
      expect(target).toMatch(/^(?:https?|file):/);
    for (const { command } of await ask<readonly CodeLens[]>('codeLens'))
      expect([
        '',
        'perfYaml.showScorecard',
        'perfYaml.openPreviewToSide',
        'perfYaml.export',
        'workbench.actions.view.problems',
      ]).toContain(command?.command);
    expect(Array.isArray(await ask<readonly DocumentSymbol[]>('documentSymbol'))).toBe(true);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
  }
  await client.stop();
}, 300_000);

test('the check on Markdown sees what it is to see', () => {
  for (const bad of ['[x](command:y)', '![x](https://e.org)', '<img src=x>', 'a\n\n[1]: command:x'])
    expect(unsafe(bad)).not.toEqual([]);
  for (const good of ['\\[x](command:y)', '`<img>`', '&lt;img>', '[x](https://e.org)', '5 < 6'])
    expect(unsafe(good)).toEqual([]);
});

/** The cells of comma-separated values, as a spreadsheet reads them. */
const cellsOf = (csv: string): readonly string[] =>
  Array.from(csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g), ([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

test('no text of a file becomes a formula in a table, or a link in a report', async () => {
  for (const text of forms) {
    const analysis = analyzeFiles(text);
    const checked = check(analysis);
    const documents = analysis.documents.filter(isEvaluation);
    const tables = [
      formCsv(exportedText(text).map(({ form }) => form)),
      scorecardCsv(
        documents.map(document => ({ document, file: 'a.perf.yaml' })),
        'zh-CN',
      ),
      reviewCsv(
        documents.map(document => reviewRow('a.perf.yaml', document, checked)),
        'zh-CN',
      ),
    ];
    for (const table of tables)
      expect(
        cellsOf(table).filter(cell => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?%?$/.test(cell)),
      ).toEqual([]);
    const reports = [
      formMarkdown(exportedText(text).map(({ form }) => form)),
      String(await renderReport('md', analysis, checked, 'zh-CN')),
      ...documents.map(document => scorecardMarkdown(document, 'a.perf.yaml', 'zh-CN')),
    ];
    // a line break in a cell of a table is written so
    for (const report of reports) expect(unsafe(report.replaceAll('<br>', ' ')), report).toEqual([]);
  }
});
