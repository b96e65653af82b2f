import { dateIn, formatDate } from '../../../kernel/date.ts';
import { type NoticeContent, noticeDocument, renderDocument } from '../../../platform/pdf/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { signPdf } from '../../../platform/signing/index.ts';
import { type Directory, getDirectory } from '../../agencies/index.ts';
import type { JointSituation } from '../joint/joint-offers.ts';
import { unknownJointStep } from '../joint/joint-refusals.ts';
import { jointWords } from '../joint/joint-words.ts';
import { slotText } from '../joint/record-view.tsx';
import type { Matter } from '../matter.ts';

/**
 * The one document that a joint visit ends with, sealed by the lead department. Who may read it is for the caller to ask.
 * @throws Refusal `joint-step-unknown` while there is no conclusion
 */
export async function jointDocument(
  platform: Platform,
  matter: Matter,
  situation: JointSituation,
): Promise<{ name: string; pdf: Buffer }> {
  const { record, step } = situation;
  if (!record.conclusion) throw unknownJointStep();
  const directory = await getDirectory(platform.database);
  const lead = directory.getAgency(record.lead);
  const { pdf, seal } = await renderDocument(noticeDocument(contentOf(matter, situation, directory)));
  const key = await platform.signing.keyFor({
    id: lead.creditCode ?? lead.code,
    organisation: lead.name.zh,
  });
  const signed = await signPdf(pdf, key, {
    name: lead.name.zh,
    reason: step.document.zh,
    location: platform.site.city.zh,
    date: record.conclusion.at,
    box: seal,
  });
  return { name: `${step.document.zh}-${matter.number}.pdf`, pdf: signed };
}

/** It has legal force in Chinese. */
function contentOf(matter: Matter, { record, step }: JointSituation, directory: Directory): NoticeContent {
  const { conclusion, visit, parties, defects } = record;
  if (!conclusion) throw unknownJointStep();
  const say = jointWords.zh;
  const nameOf = (agency: string) => directory.getAgency(agency).name.zh;
  const items = matter.items.filter(({ code }) => step.items.includes(code)).map(({ name }) => `“${name}”`);
  const organ = nameOf(record.lead);
  return {
    title: step.document.zh,
    number: `一件事编号 ${matter.number}`,
    addressee: matter.applicantName,
    paragraphs: [
      `根据${step.bases.map(({ law, article = '' }) => `《${law}》${article}`).join('、')}，${organ}牵头${parties.length}个部门，于${visit ? slotText(visit.slot, 'zh-CN') : ''}在${visit?.place ?? ''}进行了${step.name.zh}，用于${items.join('、')}。`,
      `结论：${say.conclusions[step.kind][conclusion.result]}。${conclusion.says}`,
    ],
    table: {
      title: say.parties,
      columns: [
        { title: '部门', width: 3 },
        { title: '意见', width: 6 },
        { title: '核查人员', width: 2 },
      ],
      rows: parties.map(({ agency, finding }) => [
        nameOf(agency),
        finding ? `${say.results[finding.result]}。${finding.says}` : say.unsigned,
        finding?.inspectors.join('、') ?? '',
      ]),
    },
    closing: defects.map(
      ({ number, text, by, until, isMended, said }) =>
        `问题${number}：${text}（${by}，${formatDate(until, 'zh-CN')}前）${isMended ? say.mended : say.open}${said ? `，${said}` : ''}。`,
    ),
    organ,
    issuedOn: formatDate(dateIn(conclusion.at), 'zh-CN'),
    seal: { text: organ, caption: '联合审批专用章' },
    date: conclusion.at,
  };
}
