// The built command line's workbooks and Word documents, opened by LibreOffice: calculated, printed, saved, and read in again.
import { mkdirSync, mkdtempSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { command } from '../command.mjs';
import { bare, convert, findPrograms, pagesOf } from './office.mjs';
import { scoresOf, withoutResults } from './workbook.mjs';

const root = join(import.meta.dirname, '../..');
const profile = '区局2023.perf-profile.yaml';
/** The form as it was claimed, corrected, under each built-in profile and one of a file, with all directions, and in English. */
const forms = [
  ['智造园2020'],
  ['智造园2020-更正'],
  ['职业技能培训2021'],
  ['农村公路养护2022'],
  ['自定评分办法/港口服务2023'],
  ['医院设备购置2020'],
  ['smart-park-2020', 'en'],
].map(([sample, locale = 'zh-CN'], index) => ({
  sample,
  locale,
  file: join(root, 'samples', `${sample}.perf.yaml`),
  id: `form${index}`,
}));

/** Tells what is wrong, and gives the number of checks that passed and failed. */
export async function office() {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-office-'));
  try {
    return await examine(programs, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function examine(programs, folder) {
  const within = name => join(folder, name);
  for (const name of ['out', 'bare', 'saved', 'print', 'back']) mkdirSync(within(name));
  copyFileSync(join(root, 'samples/自定评分办法', profile), join(within('back'), profile));
  const tally = new Tally();
  const asked = await score(forms.map(({ file }) => file));
  await inTurns(
    forms.flatMap(form =>
      ['xlsx', 'docx'].map(
        kind => () =>
          cli(
            ...['export', form.file, '-o', join(within('out'), `${form.id}-${kind}.${kind}`)],
            ...['--locale', form.locale, '--layout', 'wuhan-unit', '--computed'],
          ),
      ),
    ),
  );
  for (const { sample, id } of forms) {
    const { bytes, formulas } = withoutResults(readFileSync(join(within('out'), `${id}-xlsx.xlsx`)));
    tally.expect(`${sample}: formulas in the workbook`, formulas > 0, true);
    writeFileSync(join(within('bare'), `${id}-xlsx.xlsx`), bytes);
  }
  const all = (at, kind) => forms.map(({ id }) => join(within(at), `${id}-${kind}.${kind}`));
  const save = (format, files, to) => convert(programs, within('profile'), format, files, within(to));
  await save('xlsx', all('bare', 'xlsx'), 'saved');
  await save('docx', all('out', 'docx'), 'saved');
  await save('xls', all('bare', 'xlsx'), 'saved');
  await save('pdf', [...all('bare', 'xlsx'), ...all('out', 'docx')], 'print');

  for (const [index, { sample, id }] of forms.entries())
    await recalculated(tally, sample, asked[index], readFileSync(join(within('saved'), `${id}-xlsx.xlsx`)));
  for (const kind of ['xlsx', 'docx']) {
    for (const [index, { sample, id }] of forms.entries())
      printed(
        tally,
        `${sample}, ${kind} as PDF`,
        asked[index],
        await pagesOf(programs, join(within('print'), `${id}-${kind}.pdf`)),
      );
  }
  for (const [from, kind] of [
    ['xlsx', 'xlsx'],
    ['docx', 'docx'],
    ['xlsx', 'xls'],
  ])
    await readBack(tally, asked, within, from, kind);
  return tally.counts;
}

/** Each value that LibreOffice worked out is the engine's. */
async function recalculated(tally, sample, { budget, indicators, total }, bytes) {
  const scores = await scoresOf(bytes);
  const number = text => (text === null ? null : Number(text));
  tally.expect(`${sample}: the budget recalculated`, scores.budget, number(budget.computed));
  tally.expect(`${sample}: the total recalculated`, scores.total, number(total.computed));
  if (sample === '智造园2020') tally.expect('the reference form recalculated', scores.total, 91.57);
  let rows = scores.rows;
  for (const { path, computed } of indicators) {
    const at = rows.findIndex(({ cells }) =>
      cells.some(text => typeof text === 'string' && text.startsWith(path.at(-1))),
    );
    tally.expect(`${sample}: ${path.at(-1)} recalculated`, rows[at]?.score, number(computed));
    rows = rows.slice(at + 1);
  }
}

/** Every row is on a page, and no page is empty. */
function printed(tally, what, { indicators, total }, pages) {
  tally.expect(`${what}: pages that are printed on`, pages.length > 0 && pages.every(page => page !== ''), true);
  const text = pages.join('');
  tally.expect(
    `${what}: rows left out`,
    indicators.map(({ path }) => bare(path.at(-1))).filter(name => !text.includes(name)),
    [],
  );
  tally.expect(`${what}: the total`, text.includes(total.computed), true);
}

/** What LibreOffice saved comes in with the same rows, values and claims. */
async function readBack(tally, asked, within, from, kind) {
  const file = ({ id }) => join(within('back'), `${id}-${kind}.perf.yaml`);
  await inTurns(
    forms.map(
      form => () =>
        cli('import', join(within('saved'), `${form.id}-${from}.${kind}`), '-o', file(form), '--locale', 'en'),
    ),
  );
  const scored = await score(forms.map(file));
  // what the form prints: directions, remarks and the like have no place on it
  const compared = ({ indicators, total, budget }) => ({
    indicators: indicators.map(({ path, weight, target, actual, claimed }) => ({
      path,
      weight,
      target,
      actual,
      claimed,
    })),
    claimed: total.claimedSum,
    budget: budget && { planned: budget.planned, spent: budget.spent, claimed: budget.claimed },
  });
  forms.forEach(({ sample }, index) =>
    tally.expect(
      `${sample}, ${kind} saved by LibreOffice: read in again`,
      compared(scored[index]),
      compared(asked[index]),
    ),
  );
}

async function score(files) {
  return JSON.parse(await cli('score', ...files, '--format', 'json'));
}

async function cli(...args) {
  const { code, output } = await command(process.execPath, [join(root, 'dist/cli.cjs'), ...args]);
  if (code !== 0) throw new Error(`perf-yaml ${args.join(' ')}: ${output}`);
  return output;
}

/** Two at a time: as many as the smallest machine has cores. */
async function inTurns(tasks) {
  const left = [...tasks];
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (let task = left.shift(); task; task = left.shift()) await task();
    }),
  );
}

class Tally {
  counts = { passed: 0, failed: 0 };

  expect(what, actual, expected) {
    const right = isDeepStrictEqual(actual, expected);
    this.counts[right ? 'passed' : 'failed']++;
    if (!right) console.log(`✗ ${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}
