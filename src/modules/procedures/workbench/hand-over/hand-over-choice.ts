import { invalid, Refusal } from '../../../../kernel/refusal.ts';
import type { Uuid } from '../../../../kernel/uuid.ts';
import type { HandOver, HandOverPost } from '../../desk/get-hand-over.ts';
import type { WorkListEntry } from '../../work-list-store.ts';
import { handOverWords } from './hand-over-words.ts';

/** Which tasks go to whom, and why. */
export interface HandOverChoice {
  readonly tasks: readonly {
    readonly task: WorkListEntry;
    readonly to: { readonly officialId: Uuid; readonly name: string };
  }[];
  readonly reasons: string;
}

/** Reads what was chosen for each post. */
export function readChoice({ posts }: HandOver, form: URLSearchParams): HandOverChoice | Refusal {
  const reasons = (form.get('reasons') ?? '').trim();
  const tasks = posts.flatMap((post) => {
    const to = post.colleagues.find(({ officialId }) => officialId === form.get(postField(post)));
    return to ? post.tasks.map((task) => ({ task, to })) : [];
  });
  const [first] = posts;
  if (tasks.length === 0) return fault(first ? postField(first) : 'reasons', 'noChoice');
  if (reasons === '' || reasons.length > 500) return fault('reasons', 'noReasons');
  return { tasks, reasons };
}

export function postField({ agency, role }: Pick<HandOverPost, 'agency' | 'role'>): string {
  return `to.${agency}.${role}`;
}

export function isRefused(choice: HandOverChoice | Refusal): choice is Refusal {
  return choice instanceof Refusal;
}

function fault(field: string, words: 'noChoice' | 'noReasons'): Refusal {
  const message = { zh: handOverWords.zh[words], en: handOverWords.en[words] };
  return invalid('assignment-invalid', message, [{ field, message }]);
}
