import type { Stage } from '../language/evaluation.js';

/** What the table of each stage is called in a title, in all the ways it is met, the usual one first. */
const called: Readonly<Record<Stage, { readonly usual: string; readonly met: RegExp }>> = {
  target: { usual: '绩效目标表', met: /绩效目标(?:申报|批复)?表/u },
  monitoring: { usual: '绩效目标执行监控表', met: /绩效(?:目标)?(?:执行|运行)?监控表/u },
  'self-evaluation': { usual: '绩效自评表', met: /绩效自评表/u },
};

/** A title that speaks of another stage's table, of this one's; any other stays. */
export function titleOfStage(stage: Stage, title: string): string {
  if (called[stage].met.test(title)) return title;
  const other = Object.values(called).find(({ met }) => met.test(title));
  return other ? title.replace(other.met, called[stage].usual) : title;
}
