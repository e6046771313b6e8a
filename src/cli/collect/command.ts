import type { Task } from '../../collect/task.js';

export interface CollectCommand extends Task {
  readonly output: string;
  readonly roster?: string | undefined;
  readonly lastYear?: string | undefined;
  readonly own?: string | undefined;
}
