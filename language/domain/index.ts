/** The agreement as plain data and the engine that computes its deadlines. Imports no language tooling and no editor. */
export type * from './agreement.ts';
export type * from './actors.ts';
export type * from './computed-deadline.ts';
export type * from './history.ts';
export type * from './place.ts';
export type * from './sentence.ts';
export type * from './time-expression.ts';
export type * from './time/civil-date.ts';
export { computeDeadlines, type DeadlineEnvironment } from './deadlines/compute-deadlines.ts';
