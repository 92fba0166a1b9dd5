import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluationSyntax } from '../../server/src/language/syntax.js';
import { parseByLibrary } from '../../server/src/yaml/parse.js';
import { quickRead } from '../../server/src/yaml/quick.js';
import type { Tree } from '../../server/src/yaml/tree.js';

/** What a hand does to a line by mistake; `undefined` where the line is gone. */
const slips: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  line => ` ${line}`,
  line => `  ${line}`,
  line => `    ${line}`,
  line => line.replace(/^ /, ''),
  line => line.replace(/^ {2}/, ''),
  line => line.replace(/^ {4}/, ''),
  line => line.trimStart(),
  line => line.replace('- ', ''),
  line => line.replace('- ', '  '),
  line => line.replace(/^( *)/, '$1- '),
  line => `${line}\n${line}`,
  line => line.replace(': ', ':'),
  line => line.replace(', ', ' '),
  line => line.replace('}', ''),
  line => line.replace('{ ', ''),
];

const samples = readdirSync('samples').filter(name => name.endsWith('.perf.yaml'));

/** Keys and values of a tree, wherever they stand. */
const said = (tree: Tree | undefined): string =>
  JSON.stringify(tree, (key, value: unknown) => (isSaid(key) ? value : undefined));

const isSaid = (key: string): boolean => !/^(?:start|end|keyStart|keyEnd|verbatimFrom|borrowed|style)$/.test(key);

test.each(samples)('%s: a slip is read at a glance only where the whole reading finds nothing wrong', name => {
  const lines = readFileSync(`samples/${name}`, 'utf8').replace(/\r/g, '').split('\n');
  const differing = lines.flatMap((line, index) =>
    slips.flatMap(slip => {
      const now = slip(line);
      if (now === line) return [];
      const text = [...lines.slice(0, index), ...(now === undefined ? [] : [now]), ...lines.slice(index + 1)].join(
        '\n',
      );
      return agrees(text) ? [] : [`${index + 1}: ${now ?? 'gone'}`];
    }),
  );
  expect(differing).toEqual([]);
});

function agrees(text: string): boolean {
  const quick = quickRead(text, evaluationSyntax);
  if (!quick) return true;
  const { documents, problems } = parseByLibrary(text, evaluationSyntax);
  return problems.length === 0 && said(documents[0]?.root) === said(quick.root);
}
