import { Buffer } from 'node:buffer';
import type { ApiClient } from './api-client.ts';

/** 食品经营许可（新办） of 云河区市场监督管理局: reviewed by three departments at the same time. */
export const foodLicence = '11990102MB9902318W4990131001001';

/** A tea shop, completely and rightly filled in. */
export const foodLicenceAnswers = {
  'company-name': '云溪市半亩园餐饮管理有限公司',
  'credit-code': '91990102MA99A0022Y',
  'subject-type': '1',
  'legal-representative-name': '周敏',
  'legal-representative-identity-number': '990102198811232264',
  'legal-representative-phone': '19000000103',
  'registered-address': '云溪市云河区望江街道望江路 60 号',
  'food-business-form': '2',
  'food-items': ['7'],
  'food-premises-kind': ['4', '5'],
  'is-central-kitchen': false,
  'has-online-sales': false,
  'uses-vending': false,
  'premises-region': '990102001001',
  'premises-address': '云溪市云河区城东街道东门大街 26 号一层',
  'premises-area': 60,
  'premises-use': '1',
  'premises-tenure': '1',
  'premises-floor': 1,
  'pollution-distance': 120,
  'has-outside-warehouse': false,
  'premises-water-supply': '市政供水',
  'kitchen-area': 18,
  'diners-capacity': 20,
  'makes-cold-dishes': false,
  'disinfection-mode': '消毒柜',
  'has-oil-fume': false,
  'food-safety-manager': '周敏',
  'food-safety-manager-identity-number': '990102198811232264',
  'food-safety-manager-phone': '19000000103',
  'food-safety-manager-full-time': true,
  staff: [
    {
      'staff-name': '周敏',
      'staff-identity-number': '990102198811232264',
      'food-post': '1',
      'touches-ready-food': false,
    },
  ],
  'contact-name': '周敏',
  'contact-phone': '19000000103',
  'represented-by-agent': false,
  'delivery-mode': '1',
} as const;

const materials = ['representative-identity', 'layout', 'process', 'food-safety-rules'];

/** A draft that only has to be submitted. @param note stands in the answers and in every file, to tell drafts apart */
export async function prepareFoodLicence(applicant: ApiClient, note = ''): Promise<string> {
  const { id } = await applicant.do<{ id: string }>('POST', '/applications', { item: foodLicence });
  const answers = { ...foodLicenceAnswers, 'premises-sign-name': note || '半亩园' };
  await applicant.do('PUT', `/applications/${id}/answers`, { answers });
  for (const material of materials) {
    const content = pictureOf(`${note} ${material}`).toString('base64');
    await applicant.do('POST', `/applications/${id}/files`, { material, name: `${material}.png`, content });
  }
  const { faults } = await applicant.do<{ faults: unknown[] }>('GET', `/applications/${id}`);
  if (faults.length > 0) throw new Error(`The draft is not complete: ${JSON.stringify(faults)}`);
  return id;
}

/** @returns number of the case */
export async function submitDraft(applicant: ApiClient, id: string): Promise<string> {
  const { caseNumber } = await applicant.do<{ caseNumber: string }>(
    'POST',
    `/applications/${id}/submission`,
    { declaration: true },
  );
  return caseNumber;
}

/** A picture of one pixel with words in it, so that every file differs. */
export function pictureOf(words: string): Buffer {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(words)]);
}
