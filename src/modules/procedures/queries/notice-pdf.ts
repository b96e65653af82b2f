import { formatDate } from '../../../kernel/date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { type NoticeContent, noticeDocument, renderDocument } from '../../../platform/pdf/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { signPdf } from '../../../platform/signing/index.ts';
import { type CaseNotice, contactOf, findNotice, type NoticeFacts } from '../notices.ts';
import type { CaseView } from './get-case.ts';
import { noticeFacts, readCaseParts } from './read-case-parts.ts';

export interface NoticeFile {
  readonly name: string;
  readonly pdf: Buffer;
}

/**
 * The letter that belongs to an action, sealed by the organ. For somebody who may see the case: ask `getCase` first.
 * @throws Refusal `notice-unknown`, `glyph-missing`
 */
export async function noticePdf(platform: Platform, view: CaseView, sequence: number): Promise<NoticeFile> {
  const { stored, state } = view;
  const parts = await readCaseParts(platform, stored);
  const facts = noticeFacts(stored, parts);
  const notice = findNotice(state, facts, sequence);
  if (!notice) throw unknownNotice();
  const { pdf, seal } = await renderDocument(noticeDocument(contentOf(notice, facts)));
  const { creditCode } = parts.directory.getAgency(stored.agency);
  const key = await platform.signing.keyFor({
    id: creditCode ?? stored.agency,
    organisation: notice.agency,
  });
  const signed = await signPdf(pdf, key, {
    name: notice.agency,
    reason: notice.title.zh,
    location: platform.site.city.zh,
    date: notice.at,
    box: seal,
  });
  return { name: `${notice.title.zh}-${stored.number}.pdf`, pdf: signed };
}

/** Letters have legal force in Chinese; the translation is on the page. */
function contentOf(notice: CaseNotice, facts: NoticeFacts): NoticeContent {
  const contact = contactOf(facts);
  const remedies = notice.remedies.map(({ zh }) => zh.replace(/[。；，]+$/, '')).join('；');
  return {
    title: notice.title.zh,
    number: notice.number,
    addressee: notice.to,
    paragraphs: notice.paragraphs.map(({ zh }) => zh),
    table: notice.points.length > 0 ? tableOf(notice.points) : undefined,
    closing: [
      ...(remedies ? [`${remedies}。`] : []),
      ...(notice.official ? [`经办人：${notice.official}。`] : []),
      ...(contact ? [contact] : []),
    ],
    organ: notice.agency,
    issuedOn: formatDate(notice.on, 'zh-CN'),
    seal: { text: notice.agency, caption: '行政审批专用章' },
    date: notice.at,
  };
}

function tableOf(points: CaseNotice['points']): NoticeContent['table'] {
  return {
    columns: [
      { title: '序号', width: 1 },
      { title: '涉及部分', width: 3 },
      { title: '需要补正的内容', width: 7 },
    ],
    rows: points.map(({ part, text }, index) => [String(index + 1), part ?? '申请整体', text]),
  };
}

function unknownNotice(): Error {
  return notFound('notice-unknown', {
    zh: '办件没有这份文书。请从办件页面打开。',
    en: 'The case has no such notice. Open it from the page of the case.',
  });
}
