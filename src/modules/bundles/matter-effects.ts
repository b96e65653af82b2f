import { conflict } from '../../kernel/refusal.ts';
import type { Platform } from '../../platform/platform.ts';
import type { CaseEffects } from '../procedures/index.ts';
import { readStepsOfCase } from './joint/joint-store.ts';

/** A case of a matter is approved when the joint visit that looks at it has come to its conclusion. */
export function matterEffects({ database }: Pick<Platform, 'database'>): Pick<CaseEffects, 'admitApproval'> {
  return {
    async admitApproval({ id }) {
      for (const { step, status, result, matter } of await readStepsOfCase(database, id)) {
        const { zh, en = zh } = step.name;
        if (status === 'open') {
          throw conflict('joint-step-open', {
            zh: `“${zh}”还没有结论，暂不能准予。请在一件事办件${matter}中查看进度，有结论后再办理。`,
            en: `“${en}” has no conclusion yet, so this cannot be granted. See joint matter ${matter}.`,
          });
        }
        if (step.kind === 'acceptance' && result === 'failed') {
          throw conflict('joint-step-failed', {
            zh: `“${zh}”结论为未通过，不能准予。请按结论作出不予批准决定并写明理由（一件事办件${matter}）。`,
            en: `“${en}” was not passed, so this cannot be granted. Refuse it with the reasons (joint matter ${matter}).`,
          });
        }
      }
    },
  };
}
