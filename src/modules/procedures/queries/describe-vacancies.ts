import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { roleNames } from '../../identity/index.ts';
import { listProcedures } from '../procedure-library.ts';
import { listVacancies } from './list-vacancies.ts';

/** Every post that some item needs and nobody holds today, procedure by procedure, for a terminal. */
export async function describeVacancies(
  platform: Pick<Platform, 'database' | 'now'>,
): Promise<{ readonly lines: readonly string[]; readonly count: number }> {
  const directory = await getDirectory(platform.database);
  const lines: string[] = [];
  let count = 0;
  for (const procedure of await listProcedures(platform.database)) {
    const { vacancies, offers } = await listVacancies(platform, procedure);
    count += vacancies.length;
    lines.push(
      `${procedure.name.zh}（${procedure.code}，第${procedure.version}版）：${offers}个事项，缺岗${vacancies.length}个`,
    );
    for (const { agency, role, offers: stopped } of vacancies) {
      const name = directory.findAgency(agency)?.name.zh ?? agency;
      lines.push(
        `  ${name} ${roleNames[role].zh}：影响${stopped.length}个事项，如${stopped[0]?.implementationCode ?? ''}`,
      );
    }
  }
  lines.push(`共缺岗${count}个`);
  return { lines, count };
}
