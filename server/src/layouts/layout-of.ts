import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import { builtInLayout } from './index.js';
import { monitoring } from './families/monitoring.js';
import { targets } from './families/targets.js';
import { wuhanUnit } from './families/wuhan-unit.js';
import type { Layout } from './layout.js';

/** How an evaluation is printed: as it says itself, else as the stage it names wants, else as its profile says. */
export function layoutOf({ evaluation, profile }: DocumentAnalysis): Layout {
  const written = builtInLayout(valueOf(evaluation.layout) ?? '');
  return written ?? ofStage[valueOf(evaluation.stage) ?? 'self-evaluation'] ?? ofProfile(profile.layout) ?? wuhanUnit;
}

const ofStage = { target: targets, monitoring, 'self-evaluation': undefined };

const ofProfile = (layout: DocumentAnalysis['profile']['layout']): Layout | undefined =>
  typeof layout === 'string' ? builtInLayout(layout) : undefined;
