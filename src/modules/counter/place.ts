import { notFound } from '../../kernel/refusal.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Directory, getDirectory, type Hall } from '../agencies/index.ts';
import { type HallPlan, receivedAt } from './plan/hall-plan.ts';
import { getPlans } from './plan/plan-store.ts';

/** A window of a hall with what is received there. */
export interface Place {
  readonly hall: Hall;
  readonly window: Hall['windows'][number];
  readonly plan: HallPlan;
  readonly received: readonly string[];
  readonly directory: Directory;
}

/** @throws Refusal `window-unknown` */
export async function getPlace(
  database: Database,
  { hall, number }: { hall: string; number: string },
): Promise<Place> {
  const directory = await getDirectory(database);
  const found = directory.halls.find(({ code }) => code === hall);
  const plan = (await getPlans(database)).get(hall);
  const window = found?.windows.find((one) => one.number === number);
  if (!found || !plan || !window) {
    throw notFound('window-unknown', {
      zh: '没有这个窗口，或者它还没有安排业务。',
      en: 'There is no such window, or it has no matters yet.',
    });
  }
  return { hall: found, window, plan, received: receivedAt(plan, found, number), directory };
}

/** A hall with its plan. @throws Refusal `hall-unknown` */
export async function getPlanOf(database: Database, code: string): Promise<Pick<Place, 'hall' | 'plan'>> {
  const { halls } = await getDirectory(database);
  const hall = halls.find((one) => one.code === code);
  const plan = (await getPlans(database)).get(code);
  if (hall && plan) return { hall, plan };
  throw notFound('hall-unknown', {
    zh: '没有这个大厅，或者它还没有安排窗口业务。',
    en: 'There is no such hall, or its windows have no matters yet.',
  });
}

/** `云河区政务服务中心A03窗口`: as it stands in the history of a case. */
export function placeName({ hall, window }: Pick<Place, 'hall' | 'window'>): string {
  return `${hall.name.zh}${window.number}窗口`;
}
