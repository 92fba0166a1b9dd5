import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import type { Words } from '../text/locale.js';
import { builtInLayout } from '../families/index.js';
import { monitoring } from '../families/monitoring.js';
import { targets } from '../families/targets.js';
import { wuhanUnit } from '../families/wuhan-unit.js';
import type { Layout } from '../families/layout.js';
import { readLayout } from '../families/read-layout.js';

/** How an evaluation is printed: as it says itself, else as the stage it names wants, else as its profile says. */
export const layoutOf = (document: DocumentAnalysis): Layout =>
  chooseLayout(document) ?? ofProfile(document)?.layout ?? wuhanUnit;

/** What was not understood in the profile's own layout, where that is used. */
export const layoutProblems = (document: DocumentAnalysis): readonly Words[] =>
  chooseLayout(document) ? [] : (ofProfile(document)?.problems ?? []).map(({ words }) => words);

const chooseLayout = ({ evaluation }: DocumentAnalysis): Layout | undefined =>
  builtInLayout(valueOf(evaluation.layout) ?? '') ?? ofStage[valueOf(evaluation.stage) ?? 'self-evaluation'];

const ofStage = { target: targets, monitoring, 'self-evaluation': undefined };

function ofProfile({ profile: { layout } }: DocumentAnalysis): ReturnType<typeof readLayout> | undefined {
  if (layout === undefined) return undefined;
  if (typeof layout !== 'string') return readLayout(layout);
  const known = builtInLayout(layout);
  return known && { layout: known, problems: [] };
}
