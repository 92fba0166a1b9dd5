import { findingsGithub } from '../exchange/findings-github.js';
import { findingsJson } from '../exchange/findings-json.js';
import { findingsJunit } from '../exchange/findings-junit.js';
import { findingsSarif } from '../exchange/findings-sarif.js';
import { findingsText } from '../exchange/findings-text.js';
import { countBySeverity, type FileReport, locate, reaches } from '../exchange/located.js';
import { fixSafely } from '../exchange/safe-fixes.js';
import { isProfilePath } from '../analysis/lookup.js';
import { fileWorld } from '../io/file-world.js';
import { writeTextFile } from '../io/text-file.js';
import { evaluationName, profileName } from '../io/walk.js';
import { check as checkRules, type Checked } from '../rules/check.js';
import { checkProfile } from '../rules/profile-file/check.js';
import { rules } from '../rules/index.js';
import type { Severity } from '../rules/rule.js';
import { analyzerFor, profileFile } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { type Input, Inputs } from './inputs.js';

/** `perf-yaml check`: everything the rules have to say of some evaluations and profiles. */
export async function check(context: Context, given: Given): Promise<number> {
  const failOn = (given.value('fail-on') ?? 'error') as Severity;
  const most = mostWarnings(given.value('max-warnings'));
  const inputs = new Inputs(given, context, name => evaluationName.test(name) || profileName.test(name));
  const reports: FileReport[] = [];
  for await (const input of inputs) reports.push(checkFile(input, given.has('fix'), context, () => (inputs.failed = true)));
  if (reports.length > 0 || !inputs.failed || isData(given)) context.print(render(reports, given.value('format') ?? 'text', failOn, context));
  if (inputs.failed) return status.unusable;
  return isFound(reports, failOn, most) ? status.found : status.fine;
}

/** Programs get a whole answer even where nothing could be read. */
const isData = (given: Given): boolean => ['json', 'sarif', 'junit'].includes(given.value('format') ?? '');

function isFound(reports: readonly FileReport[], failOn: Severity, mostWarnings: number): boolean {
  return countBySeverity(reports).warning > mostWarnings || reports.some(({ findings }) => findings.some(({ severity }) => reaches(severity, failOn)));
}

function checkFile(input: Input, fix: boolean, context: Context, fail: () => void): FileReport {
  const { name, file } = input;
  const find = (text: string): Checked => (isProfilePath(name) ? checkProfile(profileFile(name, text)) : checkRules(analyze(name, text), { world: fileWorld(name) }));
  const text = fix ? fixFile(input, text => find(text).findings, context, fail) : file.text;
  return locate(name, text, find(text), context.locale);
}

const analyze = analyzerFor(undefined);

/** Writes the file where a fix changed it, and says so; the text that stands in the file then. */
function fixFile({ name, file }: Input, find: Parameters<typeof fixSafely>[1], { complain }: Context, fail: () => void): string {
  const { text, fixed } = fixSafely(file.text, find);
  if (fixed === 0) return file.text;
  if (!writeTextFile(name, { ...file, text })) {
    fail();
    complain({ 'zh-CN': `${name}：无法写入`, en: `${name}: cannot be written` });
    return file.text;
  }
  complain({ 'zh-CN': `${name}：已自动改正 ${fixed} 处`, en: `${name}: fixed ${fixed}` });
  return text;
}

function render(reports: readonly FileReport[], format: string, failOn: Severity, { locale, paint, host }: Context): string {
  switch (format) {
    case 'json': return `${JSON.stringify(findingsJson(reports), null, 2)}\n`;
    case 'sarif': return `${JSON.stringify(findingsSarif(reports, { rules, version: host.version, locale }), null, 2)}\n`;
    case 'github': return findingsGithub(reports);
    case 'junit': return findingsJunit(reports, failOn);
    default: return findingsText(reports, locale, paint);
  }
}

function mostWarnings(written: string | undefined): number {
  if (written === undefined) return Infinity;
  if (!/^\d{1,9}$/.test(written)) throw new UsageError({ 'zh-CN': `--max-warnings 后面要写一个整数，不能是 ${written}`, en: `--max-warnings needs a whole number, not ${written}` });
  return Number(written);
}
