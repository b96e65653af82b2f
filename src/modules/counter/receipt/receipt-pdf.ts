import { dateIn, formatDate, formatDateTime } from '../../../kernel/date.ts';
import { type NoticeContent, noticeDocument, renderDocument } from '../../../platform/pdf/index.ts';
import type { OpenedReception } from '../commands/requirements.ts';
import { placeName } from '../place.ts';
import { counterWords } from '../workbench/words.ts';
import type { Receipt } from './get-receipt.ts';

/** The receipt as a letter on A4: legal effect is in Chinese. */
export async function receiptPdf(opened: OpenedReception, receipt: Receipt): Promise<Buffer> {
  const { pdf } = await renderDocument(noticeDocument(contentOf(opened, receipt)));
  return pdf;
}

function contentOf({ place, reception, state }: OpenedReception, receipt: Receipt): NoticeContent {
  const { submitted, receivedAt, handled, code } = receipt;
  const applicant = handled?.view.stored.applicantName ?? state.person?.name ?? '';
  return {
    title: '收件凭证',
    number: submitted.number,
    addressee: applicant,
    paragraphs: [
      `您申请办理的“${submitted.item}”，${placeName(place)}已于${formatDateTime(receivedAt, 'zh-CN')}收件，经办人${reception.clerk}。`,
      ...datesOf(receipt),
      `凭办件编号和查询码${code}可以扫描二维码、登录网站或者在自助终端查询办理进度。`,
    ],
    table: tableOf(receipt),
    closing: [`咨询电话：${place.hall.phone}；地址：${place.hall.address.zh}。`],
    organ: place.hall.name.zh,
    issuedOn: formatDate(dateIn(receivedAt), 'zh-CN'),
    qr: { url: receipt.progressUrl },
    date: receivedAt,
  };
}

function datesOf({ handled }: Receipt): string[] {
  if (!handled) return [];
  const { dates, parts, view } = handled;
  const agency = parts.directory.getAgency(view.stored.agency).name.zh;
  const promised =
    view.state.plan.promised.unit === 'immediate'
      ? '本事项当场办结。'
      : `承诺办结不晚于${formatDate(dates.promised, 'zh-CN')}。`;
  const acceptance =
    view.state.clock.acceptedOn === undefined
      ? `受理决定或者补正通知不晚于${formatDate(dates.acceptBy, 'zh-CN')}；`
      : '';
  return [`承办部门为${agency}。${acceptance}${promised}`];
}

function tableOf({ papers, handled }: Receipt): NoticeContent['table'] {
  const rows = (handled?.parts.form.materials ?? []).flatMap(({ code, name }) => {
    const state = papers[code];
    return state ? [[name.zh, counterWords.zh.papers.states[state]]] : [];
  });
  if (rows.length === 0) return undefined;
  return {
    columns: [
      { title: '序号', width: 1 },
      { title: '材料', width: 6 },
      { title: '收取情况', width: 4 },
    ],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}
