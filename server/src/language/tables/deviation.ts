import { text } from '../kinds.js';
import { key, mapping } from '../mapping.js';

const reason = key('原因', text, '偏差或未完成的原因', 'Why it deviates');
const measure = key('措施', text, '改进措施', 'What is done about it');

/** Why a row is off its target, and what is done about it. */
export const deviation = mapping('deviation', { reason, measure });

/** The same in the list at the end of a form, with the row it is about. */
export const deviationEntry = mapping('deviationEntry', {
  indicator: key('指标', text, '所说明的指标名称或编号', 'The indicator it is about, by name or id'),
  reason,
  measure,
});
