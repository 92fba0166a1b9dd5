import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importForm } from './import-form.js';

const folder = new URL('../../../../shared/originals/', import.meta.url);

test.each([
  ['criteria', ['criteria', 'criteria-unit'], 18],
  ['hubei-project', ['hubei-project'], 14],
  ['mof-project', ['mof-project'], 18],
  ['sichuan-project', ['sichuan-project'], 12],
  ['transfer', ['transfer'], 18],
  ['wuhan-unit', ['wuhan-unit'], 8],
  ['yunnan-project', ['yunnan-project'], 18],
])(
  '%s, blank but for its rows: known by what it asks for, and what it prints is nobody’s value',
  async (name, layouts, rows) => {
    const read = await importForm(await readFile(new URL(`${name}.html`, folder)), `${name}.html`, 'zh-CN');
    if ('failure' in read) throw new Error(read.failure['zh-CN']);
    expect(read.kept).toEqual([]);
    expect(read.rows).toBe(rows);
    expect(read.documents.map(({ layout }) => layout)).toEqual(layouts);
    expect(read.text).not.toMatch(/填报日期|签名|字以内|目标\d[：:]|单位名称/);
  },
);
