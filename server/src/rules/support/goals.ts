import type { Goal } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import { fold } from '../../number/fold.js';
import { distance } from '../../text/distance.js';
import { rememberAtHome } from '../../incremental/moved.js';
import { shorten } from '../../text/shorten.js';
import { rowsThat } from './rows.js';

/** The goal that a row names: by its id, else by its position from 1. */
export function goalNamed(reference: string, goals: readonly Goal[]): Goal | undefined {
  const word = fold(reference).trim();
  const { ids, positions } = namesOf(goals).value;
  return ids.get(word) ?? (/^\d{1,4}$/.test(word) ? positions.get(Number(word)) : undefined);
}

/** Of goals with the same id the first. */
const namesOf = rememberAtHome((goals: readonly Goal[]) => {
  const named = goals.flatMap((goal): [string, Goal][] =>
    goal.id.state === 'ok' ? [[fold(goal.id.value).trim(), goal]] : [],
  );
  return { ids: new Map(named.reverse()), positions: new Map(goals.map(goal => [goal.position, goal])) };
});

/** Among more goals than these nobody finds the one meant by a letter. */
const mostCompared = 100;

/** The goal that a reference to none may mean: the position in `目标 2`, else the id a letter away. */
export function goalMeant(reference: string, goals: readonly Goal[]): Goal | undefined {
  const word = fold(reference).trim().toLowerCase();
  const position = /^(?:年度)?(?:目标|第|goal) *(\d{1,4}) *[项条个]?$/.exec(word)?.[1];
  if (position) return goalNamed(position, goals);
  if (goals.length > mostCompared) return undefined;
  const near = goals.filter(({ id }) => id.state === 'ok' && distance(word, fold(id.value).trim().toLowerCase()) <= 1);
  return near.length === 1 ? near[0] : undefined;
}

/** What a goal is called in a sentence: its id, else its position, with the beginning of its text. */
export function goalTitle({ id, position, text }: Goal): string {
  const words = (valueOf(text) ?? '').replace(/\s+/g, ' ');
  return `${valueOf(id) ?? position}${words && ` ${shorten(words, 20)}`}`;
}

/** The rows that say which goals they serve. */
export const servingGoals = rowsThat(({ indicator }) => indicator.goals.length > 0);
