import { expect, test } from 'vitest';
import { importForm } from '../../import-form.js';
import { page } from '../../pages-testing.js';

const table = page([
  '2023年度项目支出绩效自评表|<|<|<|<|<|<',
  '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
  '产出指标|数量指标|修塘|≥10口|12口|50|50',
]);

const quoted = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');

const archive = (coding: string, body: string, type = 'text/html; charset="gb2312"'): Uint8Array =>
  new TextEncoder().encode(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_NextPart_01"',
      '',
      'a web page in a single file',
      '',
      '------=_NextPart_01',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${coding}`,
      '',
      body,
      '------=_NextPart_01',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_NextPart_01--',
      '',
    ].join('\r\n'),
  );

/** Two bytes for each letter, as Chinese programs write it. */
const twoBytes = new Map(
  Array.from({ length: 0x7e * 0xbe }, (_, at): readonly [string, readonly number[]] => {
    const bytes = [0x81 + Math.floor(at / 0xbe), 0x40 + (at % 0xbe)];
    return [new TextDecoder('gb18030').decode(Uint8Array.from(bytes)), bytes];
  }),
);

const gb = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(`<html><meta http-equiv=Content-Type content="text/html; charset=gb2312">${text}</html>`).flatMap(
      letter => twoBytes.get(letter) ?? [letter.charCodeAt(0)],
    ),
  );

test.each([
  ['quoted-printable', quoted],
  ['base64', base64],
] as const)('a web page in one file, in %s, is the page, under any name', async (coding, write) => {
  for (const name of ['form.doc', 'form.xls', 'form.mht']) {
    const got = await importForm(archive(coding, write(gb(table))), name, 'zh-CN');
    expect('text' in got ? got.text : got.failure['zh-CN']).toMatch(/名称: 修塘\n +权重: 50\n +目标值: ≥10口/);
  }
});

test('one that holds no page is told what to do', async () => {
  const got = await importForm(archive('base64', 'iVBORw0KGgo=', 'image/gif'), 'form.mht', 'zh-CN');
  expect('failure' in got && got.failure['zh-CN']).toContain('MHTML');
});
