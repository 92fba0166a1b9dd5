// A line for each built-in profile.
export { wuhan2020 } from './wuhan-2020.js';
export { mof2020 } from './mof-2020.js';
export { mof2021Cost } from './mof-2021-cost.js';
