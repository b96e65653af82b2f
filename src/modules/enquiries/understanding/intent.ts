/** What a question wants to know of an item (咨询意图). */
export const intents = [
  'eligibility',
  'materials',
  'duration',
  'fee',
  'place',
  'hours',
  'how',
  'status',
  'phone',
  'law',
  'validity',
  'decider',
  'complaint',
  'result',
  'visits',
  'refusals',
  'overview',
] as const;
export type Intent = (typeof intents)[number];

/** What is said rather than asked: it is answered without looking for an item. */
export const addresses = ['greeting', 'thanks', 'human'] as const;
export type Address = (typeof addresses)[number];

/** The words that give an intent away. They are taken out of the text before it is searched for its subject. */
const signs: readonly (readonly [Intent, RegExp])[] = [
  [
    'complaint',
    /投诉|举报|态度(?:很|太)?(?:差|恶劣|不好)|不满意|(?:对.{0,12})?不服(?:的)?(?:决定|结果|处理)?|行政复议|复议|提起诉讼|申诉|complain\w*|appeal(?:ing)?/g,
  ],
  [
    'status',
    /(?:办|审|批|审批|办理|处理)到(?:哪|什么)(?:一步|里|儿|程度)?了?|(?:办件|申请|材料|件)?到(?:了)?(?:哪|什么)(?:一步|个环节|一个环节|程度|阶段)了?|进度|进展|(?:办|批|审|弄)(?:好|完|下来)了(?:没有?|吗)|(?:怎么)?还(?:没|不)(?:办|批|审|弄|下来|出来|消息|发|给|拿到|到)\S{0,3}|有(?:没有)?(?:消息|结果)了?|查(?:一下|下|询|看)?\S{0,8}(?:进度|结果|状态|办件)|status of|progress of|track my|my (?:application|case)/g,
  ],
  [
    'hours',
    /几点(?:上班|下班|开门|关门|开始|结束|到几点)?|(?:上|下)班时间|(?:营业|工作|办公|开放|办理|服务|受理)时间|开门(?:吗|没)?|关门|(?:周末|星期[一二三四五六日天]|礼拜[一二三四五六日天]|周[一二三四五六日天]|节假日|假期|中午|晚上|国庆|春节|元旦|清明|五一|端午|中秋|今天|明天|后天)(?:也|还|都)?(?:能|可以|有人|在)?(?:办|上班|开门|营业|休息|值班|办公|放假)\S{0,2}|opening (?:hours|times)|when .{0,20}open|open (?:on|at|today|tomorrow)|close[ds]?/g,
  ],
  [
    'phone',
    /(?:咨询|联系|服务|办公)?(?:电话|热线)(?:号码)?(?:是多少|多少|是什么)?|联系方式|打(?:给|哪)\S{0,3}|号码是多少|phone|telephone|call\b|contact number/g,
  ],
  [
    'fee',
    /多少钱|(?:要|用|收|交|花|付|缴)(?:多少)?(?:钱|费)(?:吗|不)?|收费(?:标准)?|费用|工本费|手续费|(?:是)?免费(?:的)?吗|免不免费|怎么收费|价格|how much|fees?\b|cost|price|free of charge|is it free/g,
  ],
  [
    'validity',
    /有效期(?:是|为)?(?:多(?:久|长|少年)|几年|限)?|管(?:几|多少)年|(?:几|多少)年(?:有效|到期|换一次|一换|一审)|多(?:久|长时间)(?:到期|过期|失效|换一次|年检|审一次)|什么时候(?:到期|过期)|能用(?:多久|几年)|valid(?:ity)?(?: for)?|how long is .{0,30} valid|expir\w+/g,
  ],
  [
    'duration',
    /(?:要|得|需要|大概|一般)?(?:等|办)?(?:多久|多长时间|多少时间|几天|多少天|几个工作日|多少个?工作日|几个月)(?:能|可以|才能|办好|下来|拿到|办完|出来|批)?\S{0,4}|(?:什么时候|啥时候|何时|几时)(?:才)?(?:能|可以)?(?:拿到|办好|办完|办下来|下来|批下来|出来|发|到账|领到)\S{0,2}|(?:办理|办结|审批|法定|承诺)?时限|当天(?:就)?(?:能|可以)\S{0,4}|当场(?:能|就能|可以)\S{0,4}|快吗|加急|how long|how many (?:working )?days|how soon|same day/g,
  ],
  [
    'visits',
    /跑(?:几|多少)(?:次|趟)|(?:要|用|需要)(?:不要|不用)?(?:本人)?(?:去|到|跑)(?:几次|几趟|现场|窗口|大厅)(?:吗|不)?|(?:必须|一定要|非得|要不要)(?:本人)?(?:去|到场|到现场|亲自)\S{0,3}|本人(?:到场|去|亲自|必须)\S{0,3}|不用跑|in person|how many (?:times|visits)/g,
  ],
  [
    'materials',
    /(?:要|需要|得|应该|都)?(?:带|准备|提交|提供|交|拿|备|递交|携带|上传)(?:些)?(?:什么|哪些|啥|些什么)(?:东西|材料|资料|证件|手续|文件|证明)?|(?:什么|哪些|啥|哪几样)(?:材料|资料|证件|文件|证明|东西)|材料(?:清单|有哪些|是什么)?|资料|(?:要|需要)(?:什么|哪些|啥)(?:手续|东西)|复印件|原件|几份|what (?:documents?|papers?|materials?)|documents?|paperwork|papers|bring/g,
  ],
  [
    'decider',
    /(?:去|到|在|找)?(?:哪个|哪家|什么)(?:部门|单位|机关|局|机构)(?:来)?(?:管|负责|审批|办|批|发|受理|决定)?|(?:归|由|是)?谁(?:来)?(?:管|负责|审批|批准|批|发证?|决定|审核|受理)|归(?:哪|谁)\S{0,3}管|主管(?:部门|单位)|which (?:department|authority|agency)|who (?:decides|issues|approves|is responsible)/g,
  ],
  [
    'place',
    /(?:在|去|到|上)?(?:哪里|哪儿|哪个(?:地方|窗口|大厅|地址)|哪办|什么地方)(?:能|可以|去)?(?:办|申请|领|交|拿|弄)?|(?:在|去|到)哪(?:办|申请|领|交|拿|弄|个窗口)?|地址|地点|几号窗口|哪个窗口|怎么走|位置|where|address|which (?:window|counter|office)/g,
  ],
  [
    'law',
    /(?:有)?(?:什么|哪些|哪条|哪部)?(?:法律|法规|政策)?依据(?:是什么)?|(?:什么|哪条|哪部|哪个)(?:法律|法规|政策|文件|规定)|法律规定|依据(?:什么|哪)|凭什么|哪一?条规定|第几条|legal basis|which law|what law|regulation/g,
  ],
  [
    'refusals',
    /(?:什么|哪些|哪种)(?:情况|情形|原因|人|条件)(?:下)?(?:会|是)?(?:不(?:能|批|给|予|可以|准)|被(?:拒|驳回))\S{0,4}|会(?:不会)?被(?:拒|驳回|退回)\S{0,2}|不予\S{0,2}的(?:情形|情况)|why .{0,20}(?:refuse|reject)\w*/g,
  ],
  [
    'result',
    /(?:办完|最后|批了以后|批准后|审批后)?(?:会)?(?:拿到|发|领到|得到|给)(?:个|一个|的是)?(?:什么|啥|哪种)(?:证|证书|证件|东西|文件)?|电子证照?|what (?:will|do) i (?:get|receive)/g,
  ],
  [
    'eligibility',
    /(?:能不能|可不可以|可否|能否|是否(?:可以|能|符合))|(?:有|要|需要|要有|符合|满足|具备)?(?:什么|哪些|啥)(?:样的)?(?:条件|要求|资格|限制)|(?:办理|申请|申领|受理)条件|(?:的|,|,)?条件(?=[??。呢]|$)|(?:够|有|符合)(?:不够|没有|不符合)?(?:资格|条件)(?:吗)?|什么(?:样的)?人(?:可以|能)|条件是?什么|can i\b|am i (?:eligible|allowed|entitled)|eligib\w+|qualif\w+|who can|conditions?|requirements?/g,
  ],
  [
    'how',
    /(?:怎么|怎样|如何|咋|咋样)(?:个)?(?:去)?(?:办理?|申请|申领|申报|弄|操作|走流程|搞)?(?:法|呢)?|(?:办理)?(?:流程|步骤|程序)(?:是什么|有哪些)?|(?:网上|线上|手机(?:上)?|在线)(?:能|可以|能不能|可不可以|怎么)?(?:办理?|申请|提交|弄|领)?(?:吗)?|(?:要|需要)?(?:走|办)(?:什么|哪些|啥)(?:流程|手续|程序)|手续|how (?:do|can|to|should)|online|procedure|steps|apply for/g,
  ],
  ['overview', /是什么意思|是什么|什么是|介绍一下|是干(?:什么|嘛)的|what is|tell me about/g],
];

/** “…可以吗”, “我能…吗”: the two ends of a question whose middle is its subject. */
const yesOrNo =
  /(?:可以|能|行|允许|够).{0,24}(?:吗|么|不|嘛)[??。!]?$|(?:吗|么)[??。!]?$|^(?:我|我们|本人)?(?:可以|能)/;

const addressSigns: readonly (readonly [Address, RegExp])[] = [
  [
    'human',
    /^(?:我(?:要|想)?|请|帮我)?(?:转|找|接|要|换)(?:一?个|到|下)?(?:人工|真人|客服|工作人员|活人)(?:客服|服务|咨询)?|^人工(?:客服|服务)?[。!!]?$|talk to (?:a )?(?:human|person|officer|someone)|human (?:please|agent)/,
  ],
  [
    'thanks',
    /^(?:好的?|嗯|行|ok|知道了|明白了|哦)?[,,。!! ]*(?:谢谢(?:你|您|啦|了)?|多谢|感谢|辛苦了|thanks?(?: you)?|thank you)[。!!~ ]*$|^(?:好的?|知道了|明白了|嗯+|哦|ok|清楚了)[。!! ]*$/,
  ],
  [
    'greeting',
    /^(?:你好|您好|hi|hello|嗨|在吗|在不在|早上好|下午好|晚上好|有人吗|hey|good (?:morning|afternoon))[??。!!,, ]*$/,
  ],
];

export interface ReadIntent {
  /** Those that the words give away, the most telling first; three at most. */
  readonly intents: readonly Intent[];
  /** Whether the question can be answered with yes or no. */
  readonly isYesOrNo: boolean;
  readonly address: Address | undefined;
  /** What is left when the telling words are taken out. */
  readonly rest: string;
}

const mostAtOnce = 3;

/** @param text normalised: half width, small letters */
export function readIntent(text: string): ReadIntent {
  const found: { intent: Intent; at: number }[] = [];
  let rest = text;
  for (const [intent, pattern] of signs) {
    const match = rest.match(pattern);
    if (!match) continue;
    found.push({ intent, at: text.indexOf(match[0]) });
    rest = rest.replaceAll(pattern, ' ');
  }
  const isYesOrNo = yesOrNo.test(text.trim());
  const told = found.map(({ intent }) => intent).slice(0, mostAtOnce);
  return {
    intents: told.length === 0 && isYesOrNo ? ['eligibility'] : told,
    isYesOrNo,
    address: addressSigns.find(([, pattern]) => pattern.test(text.trim()))?.[0],
    rest: rest.replaceAll(/\s+/g, ' ').trim(),
  };
}
