import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a sentence comes to for one actual; no actual where it is scored from ticks or by a person. */
export interface Example {
  readonly sentence: string;
  readonly actual: string;
  readonly score: string;
  readonly row: string;
}

const directions: Readonly<Record<string, string>> = {
  'at-least': '正向',
  'at-most': '反向',
  equal: '等于',
  between: '区间',
  deadline: '时限',
};

/** What the corpus holds, one entry an actual. */
export const examples = readFileSync(join(import.meta.dirname, '../sentences/sentences.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .flatMap(examplesOf);

function examplesOf(line: string): readonly Example[] {
  const [sentence = '', weight = '', target = '', direction = '', cases = ''] = line.split('|');
  return cases.split(';').map(written => {
    const [actual = '', score] = written.split('>');
    const own = score === undefined ? '—' : actual;
    const way = directions[direction];
    const row = `{ 名称: 甲, 权重: ${weight}, 目标值: ${JSON.stringify(target || '—')}, 完成值: ${JSON.stringify(own)}, 评分标准: ${JSON.stringify(sentence)}${way ? `, 方向: ${way}` : ''} }`;
    return { sentence, actual: own, score: score ?? actual, row };
  });
}

/** What stands above the rows. */
export const head = '评分办法: mof-2020\n年度: 2022\n绩效指标:\n';
/** A form of these rows, each on a line of its own behind the head; one reading of all is far less work than one of each. */
export const formOf = (rows: readonly string[]): string => head + rows.map(row => `  - ${row}\n`).join('');
