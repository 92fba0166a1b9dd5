import type { IndicatorsSection, Layout } from './layout.js';

/** The block of the indicators, which every layout has. */
export const indicatorsOf = ({ sections }: Layout): IndicatorsSection =>
  sections.find(section => section.kind === 'indicators') as IndicatorsSection;
