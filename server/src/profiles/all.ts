import { hubeiProject2020 } from './hubei-project-2020.js';
import { mof2020 } from './mof-2020.js';
import { mof2021Cost } from './mof-2021-cost.js';
import { sichuan2023 } from './sichuan-2023.js';
import { transfer2021 } from './transfer-2021.js';
import { wuhan2020 } from './wuhan-2020.js';
import { yunnan2020 } from './yunnan-2020.js';

/** The built-in profiles in the order in which they are offered: the default first; of those that score alike the first stands for the others. */
export const builtInData = [wuhan2020, mof2020, mof2021Cost, hubeiProject2020, yunnan2020, sichuan2023, transfer2021];
