import { textIn } from '../../../../kernel/messages.ts';
import { DateText, Prose, Section, Surface, useMessages } from '../../../../web/ui/index.ts';
import type { CaseNotice } from '../../notices.ts';
import { letterWords } from './letter-words.ts';

/** A document as it would be issued, in the words that have legal force. */
export function LetterView({ notice }: { notice: CaseNotice }) {
  const say = useMessages(letterWords);
  return (
    <Section title={say.previewTitle} lead={say.previewLead} id="preview">
      <Surface>
        <Prose>
          <div lang="zh-CN">
            <p>
              <strong>{notice.title.zh}</strong>
              <br />
              {notice.number}
            </p>
            <p>{notice.to}：</p>
            {notice.paragraphs
              .flatMap(({ zh }) => zh.split('\n'))
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            {notice.points.length > 0 ? (
              <ol>
                {notice.points.map(({ part, text }) => (
                  <li key={`${part} ${text}`}>
                    <strong>{part ?? say.whole}</strong>：{text}
                  </li>
                ))}
              </ol>
            ) : null}
            {notice.remedies.map((remedy) => (
              <p key={remedy.zh}>{textIn(remedy, 'zh-CN')}</p>
            ))}
            {notice.official ? <p>经办人：{notice.official}</p> : null}
            <p>
              {notice.agency}
              <br />
              <DateText value={notice.on} />
            </p>
          </div>
        </Prose>
      </Surface>
    </Section>
  );
}
