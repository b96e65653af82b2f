import type { Procedure, Stage } from './procedure.ts';

/** A stage at any depth, with its place in the file. */
export interface Numbered {
  readonly stage: Stage;
  readonly path: readonly (string | number)[];
}

export function pathsOf({ stages }: Pick<Procedure, 'stages'>): Numbered[] {
  return numbered(stages, ['stages']);
}

function numbered(list: readonly Stage[], at: Numbered['path']): Numbered[] {
  return list.flatMap((stage, index) => {
    const path = [...at, index];
    return [
      { stage, path },
      ...stage.branches.flatMap(({ stages }, branch) =>
        numbered(stages, [...path, 'branches', branch, 'stages']),
      ),
    ];
  });
}
