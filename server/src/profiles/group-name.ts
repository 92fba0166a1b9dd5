import type { GroupSpec } from './profile.js';

/** Whether two names mean one group: white space, leading dots, a trailing 指标 and a number behind it (产出指标1, 产出指标2) do not count, and 效果 is 效益. */
export const sameGroupName = (a: string, b: string): boolean => core(a) === core(b);

/** The group of a profile that a name means. */
export const findGroup = (specs: readonly GroupSpec[], name: string): GroupSpec | undefined => specs.find(spec => sameGroupName(spec.name, name));

const core = (name: string): string => name.replace(/\s/gu, '').replace(/^[….·•。]+/u, '').replaceAll('效果', '效益').replace(/(?:指标)?\d*$/u, '');
