import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';

test.each(['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'syntaxes/language-configuration.json'])(
  'no key of %s is given twice',
  file => expect(parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true }).errors).toEqual([]),
);
