import { defineMessages, textIn } from '../../../kernel/messages.ts';
import {
  ButtonLink,
  ButtonRow,
  DateText,
  PageHeading,
  PrintButton,
  Prose,
  Surface,
  useLocale,
  useMessages,
} from '../../../web/ui/index.ts';
import type { CaseNotice } from '../../procedures/index.ts';

const noticeWords = defineMessages({
  zh: { number: '编号', colon: '：', remedies: '如不服本决定：', official: '经办人', file: '下载盖章的 PDF' },
  en: {
    number: 'No.',
    colon: ': ',
    official: 'Done by',
    remedies: 'If you disagree with this decision:',
    file: 'Download the sealed PDF',
  },
});

/** The letter as it is printed: who, about what, on what ground, and who signs. */
export function NoticePage({ notice, file }: { notice: CaseNotice; file: string }) {
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
          {notice.paragraphs
            .flatMap((paragraph) => textIn(paragraph, locale).split('\n'))
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          {notice.points.length > 0 ? (
            <ol>
              {notice.points.map(({ part, text }) => (
                <li key={`${part} ${text}`}>
                  {part === undefined ? null : (
                    <strong>
                      {part}
                      {words.colon}
                    </strong>
                  )}
                  {text}
                </li>
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
          {notice.official === undefined ? null : (
            <p>
              {words.official}
              {words.colon}
              {notice.official}
            </p>
          )}
          <p>
            {notice.agency}
            <br />
            <DateText value={notice.on} />
          </p>
        </Prose>
      </Surface>
      <ButtonRow>
        <ButtonLink to={file} kind="secondary" icon="download">
          {words.file}
        </ButtonLink>
        <PrintButton />
      </ButtonRow>
    </>
  );
}
