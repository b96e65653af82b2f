import { defineMessages, textIn } from '../../../kernel/messages.ts';
import {
  DateText,
  PageHeading,
  PrintButton,
  Prose,
  Surface,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseNotice } from './notice.ts';

const noticeWords = defineMessages({
  zh: { number: '编号', colon: '：', remedies: '如不服本决定：' },
  en: { number: 'No.', colon: ':', remedies: 'If you disagree with this decision:' },
});

/** The letter as it is printed: who, about what, on what ground, and who signs. */
export function NoticePage({ notice }: { notice: CaseNotice }) {
  const words = useMessages(noticeWords);
  const locale = useLocale();
  return (
    <>
      <Surface>
        <PageHeading caption={notice.agency} lead={`${words.number} ${notice.number}`}>
          {textIn(notice.title, locale)}
        </PageHeading>
        <Prose>
          <p>
            <strong>
              {notice.to}
              {words.colon}
            </strong>
          </p>
          {notice.paragraphs.map((paragraph) => (
            <p key={paragraph.zh}>{textIn(paragraph, locale)}</p>
          ))}
          {notice.points.length > 0 ? (
            <ol>
              {notice.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          ) : null}
          {notice.remedies.length > 0 ? (
            <>
              <p>{words.remedies}</p>
              <ul>
                {notice.remedies.map((remedy) => (
                  <li key={remedy.zh}>{textIn(remedy, locale)}</li>
                ))}
              </ul>
            </>
          ) : null}
          <p>
            {notice.agency}
            <br />
            <DateText value={notice.on} />
          </p>
        </Prose>
      </Surface>
      <PrintButton />
    </>
  );
}
