import { createHash } from 'node:crypto';
import { readDecimal } from '../number/read.js';
import { type Decimal, hundred } from '../number/decimal.js';
import type { ReviewRow } from '../reports/review/review-row.js';
import { together } from '../rules/support/together.js';
import type { Words } from '../text/locale.js';
import { UsageError } from './command.js';

/** How a sample is drawn: what share of each stratum, and by which seed. */
export interface Draw {
  /** Per cent. */
  readonly share: Decimal;
  readonly seed: string;
}

/** What `--sample` and `--seed` ask for; `undefined` without the first. */
export function drawFor(sample: string | undefined, seed = '1'): Draw | undefined {
  if (sample === undefined) return undefined;
  const share = readDecimal(sample.replace(/[%％]$/, ''))?.value;
  if (!share?.greaterThan(0) || share.greaterThan(hundred)) throw new UsageError(words.noShare(sample));
  return { share, seed };
}

/** A stratified sample: the same forms for the same seed, wherever the folder lies. */
export function drawSample(
  rows: readonly ReviewRow[],
  { share, seed }: Draw,
  operands: readonly string[],
): { readonly rows: readonly ReviewRow[]; readonly how: Words } {
  const strata = together(rows, stratumOf);
  const parts = [...strata].map(([name, all]) => {
    const count = Math.max(1, share.times(all.length).div(hundred).ceil().toNumber());
    const lots = all.map(row => ({ row, lot: lotOf(seed, relative(row, operands)) }));
    const drawn = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, count);
    return { name, of: all.length, rows: drawn.map(({ row }) => row) };
  });
  const drawn = parts.flatMap(part => part.rows);
  return { rows: drawn, how: words.how(rows.length, drawn.length, share, seed, parts) };
}

/** Grade, and whether more is claimed than the rules give. */
function stratumOf({ claimedGrade, computedGrade, overclaimed }: ReviewRow): string {
  const over = Number(overclaimed || 0) > 0 ? 'over' : 'not';
  return `${claimedGrade || computedGrade || '—'} ${over}`;
}

const lotOf = (seed: string, path: string): string => createHash('sha256').update(`${seed}\n${path}`).digest('hex');

/** The path below the folder that was given; of further evaluations in one file with their number. */
function relative({ file, document }: ReviewRow, operands: readonly string[]): string {
  const folders = operands.map(operand => `${withoutEnd(operand.replaceAll('\\', '/'))}/`);
  const folder = folders.filter(each => file.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? '';
  const path = file.slice(folder.length);
  return document > 0 ? `${path}#${document + 1}` : path;
}

const withoutEnd = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

interface Part {
  readonly name: string;
  readonly of: number;
  readonly rows: readonly ReviewRow[];
}

const words = {
  noShare: (sample: string): Words => ({
    'zh-CN': `--sample 后面要写 0% 到 100% 之间的比例，如 15%，不能是 ${sample}`,
    en: `--sample needs a share from 0 % to 100 %, such as 15%, not ${sample}`,
  }),
  how: (all: number, drawn: number, share: Decimal, seed: string, parts: readonly Part[]): Words => ({
    'zh-CN': `抽查 ${drawn} 份（共 ${all} 份）：按等级和是否多报分层，每层抽 ${share.toFixed()}%（进一取整，至少 1 份），按“种子 ${seed}＋换行＋相对路径”的 SHA-256 从小到大取。${parts.map(part => `${nameStratum(part.name, 'zh')} ${part.rows.length}/${part.of}`).join('，')}。`,
    en: `drew ${drawn} of ${all}: strata by grade and over-claimed or not, ${share.toFixed()} % of each (rounded up, at least 1), in the order of the SHA-256 of “seed ${seed}, line feed, relative path”. ${parts.map(part => `${nameStratum(part.name, 'en')} ${part.rows.length}/${part.of}`).join(', ')}.`,
  }),
};

function nameStratum(name: string, locale: 'zh' | 'en'): string {
  const [grade = '', over] = name.split(' ');
  const words = over === 'over' ? { zh: '多报', en: 'over-claimed' } : { zh: '未多报', en: 'not over-claimed' };
  return locale === 'zh' ? `${grade}·${words.zh}` : `${grade} ${words.en}`;
}
