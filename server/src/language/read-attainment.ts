import { readRate } from '../number/read.js';
import { attainments } from './choices.js';
import type { Attainment } from './evaluation.js';

/** `met`, 达成预期指标 …, or a percentage such as 95%. */
export function readAttainment(source: string): Attainment | undefined {
  const level = attainments.find(choice => choice.name === source || choice.zh === source);
  if (level) return { kind: 'level', level: level.name };
  const percent = readRate(source);
  return percent && { kind: 'percent', percent };
}
