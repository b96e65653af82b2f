import { dateIn } from '../../../kernel/date.ts';
import type { Job } from '../../../platform/jobs.ts';
import { silenceMeans } from '../../procedures/index.ts';
import { append, system } from './append.ts';
import { findWarningView } from './read-warning.ts';
import { WarningEvent } from './warning.ts';
import { readSilent } from './warning-store.ts';

/** Who does not explain is judged by the records; who does not appeal in time lets the card stand. */
export const endSilentWarnings: Job = {
  name: 'end-silent-warnings',
  everySeconds: 600,
  async run(platform, tx) {
    const now = platform.now();
    const today = dateIn(now);
    for (const id of await readSilent(tx, today, 1000)) {
      const view = await findWarningView(tx, { id });
      const silence = view && silenceMeans(view.run, view.calendar, today);
      if (!silence) continue;
      const type = view.run.procedure.actSet.acts[silence.act]?.event;
      await append(tx, view, WarningEvent.parse({ type, on: silence.on }), system, now);
    }
  },
};
