import type { ActName } from '../act-request.ts';

/** What the law says about each act, for the official who is about to do it. */
export const explainsZh: Record<ActName, string> = {
  accept: '申请材料齐全、符合法定形式。受理后开始计算办理期限，申请人即时看到受理结果。',
  'request-correction':
    '材料不齐全或者不符合法定形式的，应当一次性告知需要补正的全部内容（《行政许可法》第三十二条）。只能告知一次，请逐项写全。',
  'refuse-acceptance':
    '依法不需要许可，或者不属于本机关职权范围的，决定不予受理并说明理由；属于其他机关的，写明向哪个机关申请。',
  pass: '就本部门负责的内容作出审查通过的意见。',
  object: '就本部门负责的内容提出异议，写明事实和依据，供决定时采纳。',
  approve: '申请符合法定条件、标准，作出准予的书面决定（《行政许可法》第三十八条）。',
  refuse:
    '作出不予批准的书面决定，应当说明理由，并告知申请人享有复议、诉讼的权利（《行政许可法》第三十八条第二款）。',
  issue: '生成带电子签章的证照或者办理结果，申请人即时可以查看、下载。',
  deliver: '自作出决定之日起十个工作日内向申请人颁发、送达（《行政许可法》第四十四条）。',
  pause:
    '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计入期限，应当将所需时间书面告知申请人（《行政许可法》第四十五条）。',
  resume: '特别程序结束，次日起继续计算办理期限。',
  'pause-review':
    '本部门审查中依法需要检验、检测、鉴定、专家评审等的，所需时间不计入期限，并书面告知申请人（《行政许可法》第四十五条）。其他部门的审查照常进行。',
  'resume-review': '本部门的特别程序结束，次日起继续计算期限。',
  extend:
    '不能在规定期限内作出决定的，经负责人批准可以延长一次：一般不超过十个工作日，多部门联合办理的不超过十五个工作日，理由应当告知申请人（《行政许可法》第四十二条）。',
  return:
    '审查还不清楚、不完整的，退回请原审查部门补充审查，写明要补充什么。办理期限照常计算；退回最多两次。',
  consult:
    '请其他部门就其职责范围内的问题答复意见。征求意见不是《行政许可法》第四十五条规定的特别程序，办理期限照常计算；逾期没有答复的，可以不等答复作出决定。',
  answer: '就来函部门所问的问题答复意见，供其办理时采纳。申请人看不到答复内容。',
};

export const explainsEn: Record<ActName, string> = {
  accept:
    'The application is complete and in due form. The time limit begins, and the applicant sees it at once.',
  'request-correction':
    'Tell the applicant once everything that is missing or wrong (Administrative Licensing Law art. 32). It can be done only once.',
  'refuse-acceptance':
    'No licence is needed, or the matter is not yours: refuse acceptance, give reasons, and name the right organ.',
  pass: 'Your department has no objection to its part.',
  object: 'Your department objects to its part; give facts and legal basis for the decision.',
  approve: 'The application meets the legal conditions: decide to grant it (art. 38).',
  refuse: 'Decide not to grant it; give reasons and tell the applicant of review and litigation (art. 38).',
  issue: 'Makes the signed certificate or result; the applicant can see and download it at once.',
  deliver: 'Hand over within ten working days of the decision (art. 44).',
  pause:
    'Hearing, tender, auction, inspection, testing, quarantine, appraisal and expert review do not count; tell the applicant their length in writing (art. 45).',
  resume: 'The special procedure is over; the time limit runs again from tomorrow.',
  'pause-review':
    'Where your part needs inspection, testing, appraisal or expert review, its time does not count; tell the applicant in writing (art. 45). The other departments go on.',
  'resume-review': 'The special procedure of your part is over; its time limit runs again from tomorrow.',
  extend:
    'With the head’s approval the limit may be extended once, by at most ten working days, fifteen where departments decide jointly; tell the applicant why (art. 42).',
  return:
    'Where the examination is unclear or incomplete, send it back and say what is missing. The time limit goes on; at most twice.',
  consult:
    'Ask another office about what is its business. This is no special procedure (art. 45): the time limit goes on, and you may decide without the answer when its day has passed.',
  answer: 'Answer what the other office has asked. The applicant does not read it.',
};
