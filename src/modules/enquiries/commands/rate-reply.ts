import { invalid } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Asker } from '../asker/asker.ts';
import { enquiryPolicy } from '../policy.ts';
import { type OpenedEnquiry, subjectOf } from '../queries/get-enquiry.ts';
import { saveMessages } from './save-messages.ts';

/** “Was this helpful?”: once for each answer. @throws Refusal `not-allowed`, `rating-invalid`, `enquiry-changed` */
export async function rateReply(
  platform: Platform,
  asker: Asker,
  { enquiry, state }: OpenedEnquiry,
  rating: { readonly of: number; readonly isHelpful: boolean },
): Promise<void> {
  enquiryPolicy.require(asker.actor, 'ask', subjectOf(enquiry, state, asker));
  const rated = enquiry.messages.find(({ sequence }) => sequence === rating.of);
  const isAnswer = rated?.said.kind === 'reply' || rated?.said.kind === 'answer';
  const again = enquiry.messages.some(({ said }) => said.kind === 'rated' && said.of === rating.of);
  if (again) return;
  if (!isAnswer) {
    throw invalid('rating-invalid', {
      zh: '没有可以评价的答复。',
      en: 'There is no answer to rate.',
    });
  }
  await saveMessages(platform, { enquiry, state, account: asker.actor?.accountId }, [
    {
      sequence: state.sequence + 1,
      at: platform.now(),
      author: 'asker',
      officer: undefined,
      said: { kind: 'rated', ...rating },
    },
  ]);
}
