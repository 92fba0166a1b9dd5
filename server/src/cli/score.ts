import { type Frame, jsonFrame, plainFrame } from '../reports/report-format.js';
import { Pieces } from '../reports/report.js';
import { scorecardCsvHead } from '../reports/scorecard-csv.js';
import type { Locale } from '../text/locale.js';
import { profileWith } from './analyzer.js';
import { batch } from './batch/batch.js';
import { type Context, type Given, isData, status, UsageError } from './command.js';
import { Inputs } from './inputs.js';
import { colours } from './terminal.js';
import { onceOrWatching } from './watching.js';

/** `perf-yaml score`: the scorecard of some files, under their own profile, another one, or several side by side. */
export function score(context: Context, given: Given): Promise<number> {
  const profiles = profilesOf(given);
  return onceOrWatching(context, given, () => scoreAll(context, given, profiles));
}

async function scoreAll(context: Context, given: Given, profiles: readonly (string | undefined)[]): Promise<number> {
  const { host, locale, noColor, print, tell } = context;
  const setup = {
    format: given.value('format') ?? 'table',
    profiles,
    locale,
    colours: colours(host.stdout, host.environment, noColor),
  };
  const inputs = new Inputs(given, context);
  const pieces = new Pieces(
    frameOf(setup.format, setup.profiles.length > 1, locale),
    isData(setup.format) ? print : tell,
  );
  for await (const { piece } of batch('score', setup, await inputs.jobs(), context, (name, why) =>
    inputs.fail(name, why),
  ))
    pieces.add(piece);
  pieces.end(setup.format === 'json' ? ']\n' : '');
  return inputs.failed ? status.unusable : status.fine;
}

function frameOf(format: string, areCompared: boolean, locale: Locale): Frame {
  switch (format) {
    case 'json':
      return jsonFrame;
    case 'csv':
      return areCompared
        ? plainFrame
        : { ...plainFrame, open: scorecardCsvHead(locale), none: scorecardCsvHead(locale) };
    default:
      return { ...plainFrame, between: '\n' };
  }
}

/** The profiles to score by; one that there is not is wrong usage. */
function profilesOf(given: Given): readonly (string | undefined)[] {
  const compare = given.value('compare');
  const ids =
    compare === undefined
      ? [given.value('profile')]
      : compare
          .split(/[,，]/)
          .map(id => id.trim())
          .filter(Boolean);
  if (compare !== undefined && (ids.length < 2 || given.value('profile') !== undefined))
    throw new UsageError(words.compare);
  for (const id of ids) if (id !== undefined) profileWith(id);
  return ids;
}

const words = {
  compare: {
    'zh-CN': '--compare 后面要写两个以上的评分办法，以逗号分隔，且不能与 --profile 同时使用',
    en: '--compare needs two or more profiles with commas between, and no --profile beside it',
  },
};
