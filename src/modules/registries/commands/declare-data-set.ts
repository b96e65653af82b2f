import { conflict, invalid } from '../../../kernel/refusal.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { getDirectory } from '../../agencies/index.ts';
import { getDictionary } from '../../elements/index.ts';
import type { OfficialActor } from '../../identity/index.ts';
import { checkDataSet } from '../check-data-set.ts';
import { DataSet } from '../data-set.ts';
import { saveDraft } from '../data-set-store.ts';
import { getDataSets } from '../data-sets.ts';
import { dataSetPolicy } from '../policy.ts';

/** Keeps a declaration as a draft that a colleague publishes. @throws Refusal `data-set-faults`, `data-set-drafted` */
export async function declareDataSet(
  platform: Platform,
  actor: OfficialActor,
  input: unknown,
): Promise<DataSet> {
  const set = parse(input);
  dataSetPolicy.require(actor, 'declare', set);
  const [sets, dictionary, directory] = await Promise.all([
    getDataSets(platform.database),
    getDictionary(platform.database),
    getDirectory(platform.database),
  ]);
  const standing = sets.findLayout(set.code)?.set;
  if (standing) dataSetPolicy.require(actor, 'declare', standing);
  const faults = checkDataSet(set, {
    dictionary,
    isAgency: (code) => directory.findAgency(code) !== undefined,
    others: sets.sets,
    standing,
  });
  if (faults.length > 0) {
    throw faultsOf(faults.map(({ path, message }) => ({ field: String(path[0]), message })));
  }
  const by = { account: actor.accountId, name: actor.name, at: platform.now() };
  const isSaved = await inTransaction(platform.database, (tx) => saveDraft(tx, set, by));
  if (!isSaved) {
    throw conflict('data-set-drafted', {
      zh: '同事正在修改这个数据集，草案还没有发布。请等草案发布或退回后再修改。',
      en: 'A colleague’s draft of this set is waiting. Change the set after it is published or withdrawn.',
    });
  }
  return set;
}

function parse(input: unknown): DataSet {
  const parsed = DataSet.safeParse(input);
  if (parsed.success) return parsed.data;
  throw faultsOf(
    parsed.error.issues.map(({ path }) => {
      const field = String(path[0] ?? 'code');
      return { field, message: faultWords[field] ?? { zh: '请填写完整。', en: 'Fill this in.' } };
    }),
  );
}

function faultsOf(faults: Parameters<typeof invalid>[2]) {
  return invalid(
    'data-set-faults',
    { zh: '数据集的编制内容有误，请逐项改正。', en: 'The declaration has faults; mend each of them.' },
    faults,
  );
}

const faultWords: Readonly<Record<string, { zh: string; en: string }>> = {
  code: {
    zh: '代码请用小写字母、数字和连字符，以字母开头，不超过40个字符，例如 market-stalls。',
    en: 'Use lower-case letters, digits and hyphens for the code, at most 40 characters, e.g. market-stalls.',
  },
  name: { zh: '请填写数据集名称。', en: 'Give the set a name.' },
  summary: { zh: '请填写数据集摘要。', en: 'Describe the set.' },
  owner: { zh: '请选择数源单位。', en: 'Choose the owner.' },
  source: { zh: '请填写数据来源。', en: 'Say where the facts come from.' },
  key: { zh: '请在信息项中勾选1至4个主键。', en: 'Tick one to four elements as the key.' },
  elements: { zh: '请从数据元字典中加入信息项。', en: 'Add elements from the dictionary.' },
  sharing: {
    zh: '有条件共享、不予共享的，请填写法律、行政法规或者国务院决定依据。',
    en: 'Sharing on condition, or none, needs a legal reason.',
  },
  updateCycle: { zh: '请选择更新周期。', en: 'Choose how often it is updated.' },
  openness: { zh: '请选择开放属性。', en: 'Choose whether it is open.' },
  quality: {
    zh: '质量要求的得分填0至100，整改期限填1至60个工作日，补正期限填1至366天。',
    en: 'Scores are 0 to 100, the limit to mend 1 to 60 working days, rows wait 1 to 366 days.',
  },
  retention: { zh: '请填写保存年限（1至100年），或者选择永久。', en: 'Give 1 to 100 years, or permanent.' },
};
