import { checkTask } from './check-task.js';
import { reviewTask } from './review-task.js';
import { scoreTask } from './score-task.js';

/** All that threads can do, by name: a function cannot be sent to one. */
export const tasks = { check: checkTask, score: scoreTask, review: reviewTask };

/** The tasks, for the types that follow from them. */
export type Tasks = typeof tasks;

/** The name that a worker is told. */
export type TaskName = keyof Tasks;

/** What a task is given once. */
export type SetupOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];

/** What it makes of each file. */
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<ReturnType<Tasks[Name]>>>;
