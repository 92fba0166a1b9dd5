import { type PercentRead, readRate } from '../number/read.js';
import { attainments } from './choices.js';

/** The bands of attainment, the best first. */
export type AttainmentLevel = (typeof attainments)[number]['name'];

/** A band, or a percentage of the weight as a share (0.95). */
export type Attainment =
  | { readonly kind: 'level'; readonly level: AttainmentLevel }
  | { readonly kind: 'percent'; readonly percent: PercentRead };

/** `met`, 达成预期指标 …, or a percentage such as 95%. */
export function readAttainment(source: string): Attainment | undefined {
  const level = attainments.find(choice => choice.name === source || choice.zh === source);
  if (level) return { kind: 'level', level: level.name };
  const percent = readRate(source);
  return percent && { kind: 'percent', percent };
}
