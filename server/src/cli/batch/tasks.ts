import { checkTask } from './check-task.js';
import { reviewTask } from './review-task.js';
import { scoreTask } from './score-task.js';

/** All that threads can do, by name: a function cannot be sent to one. */
export const tasks = { check: checkTask, score: scoreTask, review: reviewTask };

export type Tasks = typeof tasks;

export type TaskName = keyof Tasks;

export type SetupOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];

export type ResultOf<Name extends TaskName> = Awaited<ReturnType<ReturnType<Tasks[Name]>>>;
