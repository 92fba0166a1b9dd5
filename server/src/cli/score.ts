import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { markdownTable } from '../exchange/markdown.js';
import { csv } from '../exchange/csv.js';
import { type Comparison, compareProfiles } from '../exchange/scorecard-compare.js';
import { scorecardCsv } from '../exchange/scorecard-csv.js';
import { isEvaluation, scorecardJson } from '../exchange/scorecard-json.js';
import { scorecardMarkdown } from '../exchange/scorecard-markdown.js';
import { scorecardTable } from '../exchange/scorecard-table.js';
import { textTable } from '../exchange/text-table.js';
import { whyNoProfile } from '../rules/profile-unknown.js';
import { analyzerFor } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { Inputs } from './inputs.js';

/** `perf-yaml score`: the scorecard of some files, under their own profile, another one, or several side by side. */
export async function score(context: Context, given: Given): Promise<number> {
  const profiles = profilesOf(given);
  const analyzers = profiles.map(analyzerFor);
  const inputs = new Inputs(given, context);
  const scored: Scored[] = [];
  for await (const { name, file: { text } } of inputs) scored.push(note({ file: name, analyses: analyzers.map(analyze => analyze(name, text)) }, context));
  context.print(profiles.length > 1 ? compared(scored, given, context) : single(scored, given, context));
  return inputs.failed ? status.unusable : status.fine;
}

/** One file, analysed under each profile asked for; at least one. */
interface Scored {
  readonly file: string;
  readonly analyses: readonly Analysis[];
}

function profilesOf(given: Given): readonly (string | undefined)[] {
  const compare = given.value('compare');
  if (compare === undefined) return [given.value('profile')];
  const ids = compare.split(/[,，]/).map(id => id.trim()).filter(Boolean);
  if (ids.length < 2 || given.value('profile') !== undefined) throw new UsageError(words.compare);
  return ids;
}

/** Says what a reader of the scorecard would otherwise miss: nothing to score, or another profile than the file names. */
function note(scored: Scored, { complain }: Context): Scored {
  const { file, analyses: [analysis] } = scored;
  if (!analysis?.documents.some(isEvaluation)) complain({ 'zh-CN': `${file}：没有“绩效指标”，无从计分`, en: `${file}: no evaluation in score: it has no indicators` });
  for (const { profileProblem, profile } of analysis?.documents ?? []) {
    if (profileProblem) complain({ 'zh-CN': `${file}：${whyNoProfile(profileProblem, 'zh-CN')}，按 ${profile.id} 计分`, en: `${file}: ${whyNoProfile(profileProblem, 'en')}; scored by ${profile.id}` });
  }
  return scored;
}

interface Place {
  readonly document: DocumentAnalysis;
  readonly file: string;
}

const places = ({ file, analyses }: Scored, at: number): Place[] => (analyses[at]?.documents ?? []).filter(isEvaluation).map(document => ({ document, file }));

const json = (scored: readonly Scored[]): string => `${JSON.stringify(scored.flatMap(({ file, analyses }) => analyses.flatMap(analysis => scorecardJson(analysis, file))), null, 2)}\n`;

function single(scored: readonly Scored[], given: Given, { locale, paint }: Context): string {
  const all = scored.flatMap(each => places(each, 0));
  switch (given.value('format')) {
    case 'json': return json(scored);
    case 'csv': return scorecardCsv(all, locale);
    case 'markdown': return all.map(({ document, file }) => scorecardMarkdown(document, file, locale)).join('\n');
    default: return all.map(({ document, file }) => scorecardTable(document, file, locale, paint)).join('\n');
  }
}

function compared(scored: readonly Scored[], given: Given, { locale }: Context): string {
  if (given.value('format') === 'json') return json(scored);
  const all = scored.flatMap(each => places(each, 0).map(({ file }, at) => {
    return { file, comparison: compareProfiles(each.analyses.flatMap((_, profile) => places(each, profile)[at]?.document ?? []), locale) };
  }));
  if (given.value('format') === 'csv') return csv(all.flatMap(({ file, comparison }) => [[file], comparison.headings, ...comparison.rows]));
  return all.map(({ file, comparison }) => (given.value('format') === 'markdown' ? markdown(file, comparison) : table(file, comparison))).join('\n');
}

const table = (file: string, { headings, rows }: Comparison): string =>
  [file, '', ...textTable(headings.map((heading, i) => ({ heading, numeric: i > 0 && heading !== '', ...(i === 0 && { widest: 44 }) })), rows), ''].join('\n');

const markdown = (file: string, { headings, rows }: Comparison): string => `# ${file}\n\n${markdownTable(headings, headings.map((_, i) => i > 0), rows)}\n`;

const words = {
  compare: { 'zh-CN': '--compare 后面要写两个以上的评分办法，以逗号分隔，且不能与 --profile 同时使用', en: '--compare needs two or more profiles with commas between, and no --profile beside it' },
};
