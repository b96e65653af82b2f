import { dateIn, formatDate } from '../../kernel/date.ts';
import { formatYuan, formatYuanInCapitals } from '../../kernel/money.ts';
import { notFound } from '../../kernel/refusal.ts';
import { noticeDocument, renderDocument } from '../../platform/pdf/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { getDirectory } from '../agencies/index.ts';
import type { Charge } from './charge.ts';
import { receiptCheck } from './payment-code.ts';
import { paymentWords } from './words.ts';

/**
 * 财政电子票据 of a paid charge, in the wording of law, Chinese; the amount in capital numerals too
 * (财政票据管理办法第六条). @throws Refusal `receipt-unknown`
 */
export async function receiptPdf(platform: Platform, charge: Charge): Promise<Buffer> {
  const { way, paidAt, receiptNumber: number, code, amount } = charge;
  if (!way || !paidAt || number === null || charge.state === 'refunded') throw unknownReceipt();
  const directory = await getDirectory(platform.database);
  const issuedOn = formatDate(dateIn(paidAt), 'zh-CN');
  const { pdf } = await renderDocument(
    noticeDocument({
      title: '非税收入电子票据',
      number: `票据号码 ${number}`,
      addressee: charge.payer,
      paragraphs: [
        `缴款码：${code}。校验码：${receiptCheck(platform.secret, { number, code, amount })}。`,
        `今收到${charge.payer}办理“${charge.itemName}”（办件编号${charge.caseNumber}）费用人民币${formatYuanInCapitals(amount)}（${formatYuan(amount, 'zh-CN')}），${paymentWords.zh.ways[way]}缴款，${issuedOn}到账。`,
      ],
      table: {
        columns: [
          { title: '收费项目', width: 5 },
          { title: '收费依据', width: 5 },
          { title: '金额', width: 2 },
        ],
        rows: charge.lines.map((line) => [line.name.zh, line.basis, formatYuan(line.amount, 'zh-CN')]),
      },
      ...(platform.config.mode === 'demo' && { closing: ['演示环境生成，不作为报销凭证。'] }),
      organ: directory.getAgency(charge.agency).name.zh,
      issuedOn,
      date: paidAt,
    }),
  );
  return pdf;
}

function unknownReceipt(): Error {
  return notFound('receipt-unknown', {
    zh: '这笔费用没有有效的电子票据。',
    en: 'There is no valid receipt of this charge.',
  });
}
