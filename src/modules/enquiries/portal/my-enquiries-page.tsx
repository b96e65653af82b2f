import { ButtonLink, EmptyState, PageHeading, Pagination, useMessages } from '../../../web/ui/index.ts';
import type { EnquirySummary } from '../enquiry-store.ts';
import { EnquiryList } from './ask-page.tsx';
import { askWords } from './words.ts';

export interface MyEnquiriesPageProps {
  readonly enquiries: readonly EnquirySummary[];
  readonly next: string | undefined;
}

/** Conversations of somebody who was signed in when asking. */
export function MyEnquiriesPage({ enquiries, next }: MyEnquiriesPageProps) {
  const say = useMessages(askWords);
  return (
    <>
      <PageHeading>{say.mine}</PageHeading>
      {enquiries.length === 0 ? (
        <EmptyState title={say.none} icon="help" action={<ButtonLink to="/ask">{say.ask}</ButtonLink>}>
          {say.noneText}
        </EmptyState>
      ) : (
        <EnquiryList enquiries={enquiries} />
      )}
      <Pagination next={next && `/my/enquiries?after=${next}`} />
    </>
  );
}
