import { textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  PageHeading,
  Prose,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { Notice } from '../notice.ts';
import { noticeWords } from '../words.ts';

/** One notice in full, and where it goes on. */
export function NoticePage({ notice }: { notice: Notice }) {
  const say = useMessages(noticeWords);
  const locale = useLocale();
  return (
    <>
      <PageHeading caption={<DateText value={notice.createdAt} time />}>
        {textIn(notice.subject, locale)}
      </PageHeading>
      <Prose>
        {textIn(notice.body, locale)
          .split('\n')
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </Prose>
      <ButtonRow>
        <ButtonLink to={notice.link}>{say.open}</ButtonLink>
      </ButtonRow>
    </>
  );
}
