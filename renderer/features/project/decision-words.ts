/** The three states of a source in a project, in the order they are offered. */
export type { ProjectItem } from '../../../shared/contract/projects.ts';

export const itemDecisions = ['undecided', 'included', 'excluded'] as const;
