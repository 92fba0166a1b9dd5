import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import type { Exported } from '../export/exported.js';
import { formMarkdown } from '../export/markdown.js';
import { xlsx } from '../export/xlsx.js';
import { importForm } from './import-form.js';
import type { MappingName } from '../language/key-spec.js';
import { isAnyKey, lookUpKey, mappings } from '../language/vocabulary.js';
import { page } from '../reports/page.js';
import { parseYaml } from '../yaml/parse.js';
import type { Tree } from '../yaml/tree.js';

/** What a file says, key by key, without comments, unknown keys, order and spelling of keys; paragraphs apart, however blank lines stand between them. */
export function contentOf(text: string): unknown {
  return parseYaml(text, { isKey: isAnyKey }).documents.map(({ root }) => (root ? plain(root) : undefined));
}

function plain(node: Tree): unknown {
  if (node.kind === 'list') return node.items.map(item => plain(item));
  if (node.kind === 'map')
    return Object.fromEntries(
      node.entries.filter(({ key }) => isAnyKey(key)).map(({ key, value }) => [englishOf(key), plain(value)]),
    );
  return node.kind === 'scalar' ? node.value.trimEnd().replace(/\n+/g, '\n') : '';
}

const englishOf = (key: string): string =>
  (Object.keys(mappings) as MappingName[]).flatMap(name => lookUpKey(name, key)?.spec.name ?? [])[0] ?? key;

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const formsIn = (exported: readonly Exported[]) => exported.map(({ form }) => form);

/** Every printed format that import reads back whole, by its ending. */
export const exporters: readonly (readonly [
  string,
  (exported: readonly Exported[]) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['docx', docx],
  ['xlsx', xlsx],
  ['html', exported => encoded(page(exported))],
  ['md', exported => encoded(formMarkdown(formsIn(exported)))],
  ['csv', exported => encoded(formCsv(formsIn(exported)))],
];

/** The evaluation that a copied text becomes; nothing where it cannot be read. */
export async function readCopy(text: string): Promise<string> {
  const got = await importForm(encoded(text), 'form.txt', 'zh-CN');
  return 'text' in got ? got.text : '';
}

/** Name, weight, target, actual and score of each row that has them all. */
export const rowsOf = (text: string): string[] =>
  [...text.matchAll(/名称: (.+)\n +权重: (.+)\n +目标值: (.+)\n +完成值: (.+)\n +得分: (.+)\n/g)].map(found =>
    found.slice(1).join(' '),
  );
