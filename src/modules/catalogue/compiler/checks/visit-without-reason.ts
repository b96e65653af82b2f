import { defineCheck } from '../check.ts';
import { saysAnywhere } from '../words/texts.ts';

export const visitWithoutReason = defineCheck<'visits'>({
  code: 'visit-without-reason',
  severity: 'warning',
  about: 'standard',
  title: { zh: '要到现场却没有说明原因', en: 'A visit is needed, and nobody says why' },
  remedy: {
    zh: '写明必须到现场的原因（核验本人、采集信息、交回原件、领取物品），没有原因的改为 0 次。',
    en: 'Say why one must come (identity, pictures, originals, collection), or make it 0 visits.',
  },
  why: ({ visits }) => ({
    zh: `可以网上申请，仍要到现场 ${visits} 次，步骤里没有说明为什么。`,
    en: `One applies online and still must come ${visits} time(s); the steps do not say why.`,
  }),
  *look({ item }) {
    const { visits = 0 } = item;
    if (visits === 0 || !item.channels.includes('online') || saysAnywhere(item, reason)) return;
    yield { place: 'visits', detail: { visits } };
  },
});

const reason =
  /现场|到场|亲自|当面|面签|面谈|面试|窗口|大厅|派出所|登记处|本人到|采集|指纹|拍照|照相|体检|鉴定|查验|核验原件|交验|交回|原件|领取|领证|宣誓|签字|签名/;
