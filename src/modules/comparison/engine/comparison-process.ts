import { compareFiles } from './compare-files.ts';
import type { ComparisonPlan } from './plan.ts';

/**
 * A process of its own: what the engine takes of memory, or breaks, is not the server's. It ends with whoever started it.
 * What went wrong is told by its first line, since those that follow may quote a record.
 */
process.on('disconnect', () => process.exit(1));
process.once('message', (plan: ComparisonPlan) => {
  compareFiles(plan)
    .then(
      (result) => ({ result }),
      (error: unknown) => ({ failure: String(error).split('\n')[0] }),
    )
    .then((answer) => process.send?.(answer, () => process.exit(0)));
});
