import { isProfilePath } from '../analysis/lookup.js';
import { Report } from '../reports/report.js';
import { totalsOf } from '../reports/report-format.js';
import { BatchFold } from '../rules/support/batch.js';
import { isOurs } from '../text/file-names.js';
import type { Severity } from '../rules/rule.js';
import type { Words } from '../text/locale.js';
import { readReport } from './against.js';
import { batch } from './batch/batch.js';
import { batchReport } from './batch/batch-findings.js';
import type { PlaceInBatch } from '../reports/batch-digests.js';
import { type Context, type Given, isData, status, UsageError } from './command.js';
import { sayIdle } from './idle-options.js';
import { Inputs } from './inputs.js';
import { type FormatSetup, formatOf } from './findings-format.js';
import { colours } from './terminal.js';
import { withListedPaths } from './listed-paths.js';
import { onceOrWatching } from './watching.js';

/** `perf-yaml check`: everything the rules have to say of some evaluations and profiles. */
export async function check(context: Context, written: Given): Promise<number> {
  const most = mostWarnings(written.value('max-warnings'));
  const given = await withListedPaths(written, context);
  if (typeof given === 'number') return given;
  return onceOrWatching(context, given, wrote => checkAll(context, given, most, wrote));
}

async function checkAll(context: Context, given: Given, most: number, wrote: (name: string) => void): Promise<number> {
  const path = given.value('against');
  const against = path === undefined ? undefined : await readReport(path);
  if (against && 'failure' in against) {
    context.complain({ 'zh-CN': `${path}：${against.failure['zh-CN']}`, en: `${path}: ${against.failure.en}` });
    return status.unusable;
  }
  const inputs = new Inputs(given, context, isOurs);
  const jobs = await inputs.jobs();
  const onlyNamed = jobs.filter(({ name }) => !isProfilePath(name)).length > 1;
  const setup = { ...setupOf(context, given), fix: given.has('fix'), against, onlyNamed };
  const report = new Report(formatOf(setup), isData(setup.format) ? context.print : context.tell);
  const held = { forms: 0, unnamed: 0 };
  const together = new BatchFold<PlaceInBatch>();
  for await (const { piece, totals, failed, heldAgainst, digests, written } of batch(
    'check',
    setup,
    jobs,
    context,
    (name, why) => inputs.fail(name, why),
  )) {
    if (written !== undefined) wrote(written);
    inputs.failed ||= failed;
    if (heldAgainst === 'form') held.forms++;
    if (heldAgainst === 'unnamed') held.unnamed++;
    report.add(piece, totals);
    for (const digest of digests) together.add(digest, digest.items[0]?.place.file ?? '');
  }
  addTogether(report, together, setup);
  if (report.totals.files > 0 || !inputs.failed || setup.format !== 'text') report.end(inputs.unread);
  if (against && report.totals.files > 0) for (const said of sayHeld(held)) context.complain(said);
  if (inputs.failed) return status.unusable;
  return report.totals.reached > 0 || report.totals.warning > most ? status.found : status.fine;
}

/** What of a report was held against nothing. */
function sayHeld({ forms, unnamed }: { readonly forms: number; readonly unnamed: number }): readonly Words[] {
  if (unnamed > 0 && forms === 0) return [sayIdle('against', noneNamed)];
  if (forms === 0) return [sayIdle('against', noForm)];
  if (unnamed === 0) return [];
  return [
    {
      'zh-CN': `${unnamed} 份自评表没有与报告核对：报告里没有出现它们的项目或单位名称；要核对就单独给出那一份`,
      en: `${unnamed} evaluations were not held against the report, which does not name their projects or units; give one alone to hold it`,
    },
  ];
}

const noForm: Words = {
  'zh-CN': '给出的文件里没有自评表，报告没有可以核对的数',
  en: 'none of the files given is an evaluation, so that the report is held against nothing',
};

const noneNamed: Words = {
  'zh-CN': '报告里没有出现这些自评表的项目或单位名称；要核对就单独给出那一份表',
  en: 'the report names the project or unit of none of these evaluations; give one alone to hold it',
};

/** What the files show together, told behind what each shows by itself. */
function addTogether(report: Report, together: BatchFold<PlaceInBatch>, setup: FormatSetup): void {
  for (const found of together.found()) {
    const told = batchReport(found, setup.locale);
    const totals = { ...totalsOf(told, setup.failOn), files: 0 };
    report.add(formatOf(setup).piece(told), totals);
  }
}

const setupOf = ({ locale, host, noColor }: Context, given: Given): FormatSetup => ({
  format: given.value('format') ?? 'text',
  failOn: (given.value('fail-on') ?? 'error') as Severity,
  locale,
  version: host.version,
  colours: colours(host.stdout, host.environment, noColor),
});

function mostWarnings(written: string | undefined): number {
  if (written === undefined) return Infinity;
  if (!/^\d{1,9}$/.test(written))
    throw new UsageError({
      'zh-CN': `--max-warnings 后面要写一个整数，不能是 ${written}`,
      en: `--max-warnings needs a whole number, not ${written}`,
    });
  return Number(written);
}
