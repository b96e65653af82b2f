import type { World } from './world.ts';

/** What somebody asks who may not do it. */
export interface Attempt {
  /** Sign-in name. */
  readonly by: string;
  /** Method and address; `{…}` stands for something of the world. */
  readonly to: `${'GET' | 'POST' | 'API'} /${string}`;
  readonly with?: Readonly<Record<string, string>>;
  /** No row is asked: the address knows nobody but its reader, or is for persons alone. */
  readonly isUnasked?: true;
  /** The row that stops it before the question comes to its own; the page behind is never reached. */
  readonly stoppedBy?: string;
}

const door = { stoppedBy: 'identity.enter-workbench' };
const onlyApplicant = { stoppedBy: 'cases.read-as-applicant' };
const why = '核对情况，情况属实';

/** For every row of every permission table somebody who may not: as near to those who may as the demonstration has one. */
export const attempts: Readonly<Record<string, Attempt>> = {
  'identity.manage-account': {
    by: 'chen',
    to: 'POST /my/account/sessions/{session}/end',
    isUnasked: true,
  },
  'identity.act-for-another': {
    by: 'chen',
    to: 'POST /my/capacity',
    with: { capacity: '{company}' },
  },
  'identity.enter-workbench': { by: 'yunhe-accept', to: 'GET /workbench/security-log' },
  'identity.administer-account': {
    by: 'security',
    to: 'POST /workbench/accounts',
    with: { login: 'yunxi-housing-fund-review', act: 'close', reason: why },
  },
  'identity.see-account': { by: 'auditor', to: 'GET /workbench/officials/{official}', ...door },
  'identity.ask-for-post': {
    by: 'admin',
    to: 'POST /workbench/officials/{admin}/posts/new',
    with: { agency: 'yunxi-government-services', role: 'decider', reason: why, fromOn: '2026-12-04' },
  },
  'identity.grant-post': {
    by: 'admin',
    to: 'POST /workbench/post-requests/{postRequest}',
    with: { outcome: 'granted', answer: why },
  },
  'identity.end-post': {
    by: 'admin',
    to: 'POST /workbench/officials/{admin}/posts/end',
    with: { post: '{adminPost}', endReason: why },
  },
  'identity.name-deputy': {
    by: 'yunhe-accept',
    to: 'POST /workbench/deputies/end',
    with: { id: '{deputy}' },
  },
  'identity.ask-at-counter': {
    by: 'admin',
    to: 'POST /workbench/identity-checks',
    with: { login: 'admin', acts: 'password', evidence: 'identity-card', reason: why },
  },
  'identity.confirm-at-counter': {
    by: 'yunhe-accept',
    to: 'POST /workbench/identity-checks/{counterRequest}',
    with: { outcome: 'done', answer: '' },
  },
  'identity.read-permissions': { by: 'admin', to: 'GET /workbench/permissions', ...door },
  'identity.view-as': {
    by: 'steward',
    to: 'POST /workbench/view',
    with: { login: 'auditor', reason: why },
  },
  'identity.read-log': { by: 'security', to: 'GET /workbench/security-log', ...door },

  'item-drafts.read': { by: 'supervisor', to: 'API /workbench/item-drafts/{itemDraft}' },
  'item-drafts.write': { by: 'supervisor', to: 'GET /workbench/catalogue/drafts/{itemDraft}', ...door },
  'item-drafts.decide': {
    by: 'steward',
    to: 'POST /workbench/catalogue/drafts/{itemDraft}',
    with: { act: 'approve', note: why },
  },
  'item-drafts.revoke': { by: 'yunhe-decide', to: 'POST /workbench/catalogue/drafts/{itemDraft}', ...door },
  'sheets.read-import': { by: 'supervisor', to: 'GET /workbench/catalogue/sheets/imports/{any}', ...door },
  'sheets.accept-import': { by: 'supervisor', to: 'POST /workbench/catalogue/sheets/imports/{any}', ...door },
  'synonyms.teach': {
    by: 'supervisor',
    to: 'POST /workbench/catalogue/synonyms',
    with: { word: '开馆子', means: '食品经营许可' },
    ...door,
  },

  'enquiries.ask': { by: 'chen', to: 'POST /ask/{enquiry}', with: { question: '还要什么材料' } },
  'enquiries.read-at-desk': { by: 'yunhe-health', to: 'GET /workbench/enquiries/{enquiry}' },
  'enquiries.claim': {
    by: 'yunhe-health',
    to: 'POST /workbench/enquiries/{enquiry}/claim',
    stoppedBy: 'enquiries.read-at-desk',
  },
  'enquiries.answer': {
    by: 'yunhe-accept-2',
    to: 'POST /workbench/enquiries/{enquiry}/answer',
    with: { text: '带身份证即可' },
  },
  'enquiries.read-figures': { by: 'yunhe-accept', to: 'GET /workbench/enquiries/figures' },
  'answers.read-entry': { by: 'auditor', to: 'GET /workbench/answers/{entry}' },
  'answers.write-entry': { by: 'yunhe-accept', to: 'GET /workbench/answers/{entry}/edit' },
  'answers.publish-entry': { by: 'yunhe-accept', to: 'POST /workbench/answers/{entry}/publish' },
  'answers.retire-entry': {
    by: 'yunhe-accept',
    to: 'POST /workbench/answers/{entry}/retire',
    with: { reason: why, note: why },
  },

  'cases.read-as-applicant': { by: 'chen', to: 'GET /my/cases/{waiting}' },
  'cases.receive': { by: 'chen', to: 'GET /my/cases/{waiting}/notices/1.pdf', ...onlyApplicant },
  'cases.withdraw': {
    by: 'chen',
    to: 'POST /my/cases/{waiting}/withdraw',
    with: { confirmed: 'yes' },
    ...onlyApplicant,
  },
  'cases.correct': { by: 'chen', to: 'POST /my/cases/{waiting}/correct', ...onlyApplicant },
  'cases.write-to-office': {
    by: 'chen',
    to: 'POST /my/cases/{waiting}/messages',
    with: { text: '请尽快' },
    ...onlyApplicant,
  },
  'cases.answer-applicant': {
    by: 'supervisor',
    to: 'POST /workbench/cases/{waiting}/messages',
    with: { text: '请补充' },
  },
  'cases.read-as-official': { by: 'yunhe-health', to: 'GET /workbench/cases/{waiting}' },
  'cases.audit': { by: 'yunhe-decide', to: 'GET /workbench/audit', ...door },
  'tasks.act': { by: 'yunhe-review', to: 'POST /workbench/cases/{waiting}/acts/accept' },
  'desk.claim': {
    by: 'yunhe-review',
    to: 'POST /workbench/tasks',
    with: { _do: 'claim', task: '{waiting}/acceptance/accept' },
  },
  'desk.release': {
    by: 'yunhe-accept-2',
    to: 'POST /workbench/tasks/assign',
    with: { to: 'nobody', task: '{taken}/acceptance/accept', _confirm: 'yes', reasons: why },
  },
  'desk.assign': {
    by: 'yunhe-accept-2',
    to: 'POST /workbench/tasks/assign',
    with: {
      how: 'assigned',
      task: '{taken}/acceptance/accept',
      _confirm: 'yes',
      reasons: why,
      to: '{official}',
    },
  },
  'first-contact.hand-over': {
    by: 'supervisor',
    to: 'POST /workbench/cases/{issued}/first-contact',
    with: { to: 'yunhe-accept-2', reasons: why },
  },
  'moves.see': { by: 'yunhe-decide', to: 'GET /workbench/procedures/parallel-review/move' },
  'moves.propose': {
    by: 'supervisor',
    to: 'POST /workbench/procedures/parallel-review/move',
    with: { _do: 'propose', fromVersion: '1', reason: why },
  },
  'moves.confirm': {
    by: 'steward',
    to: 'POST /workbench/procedures/parallel-review/move',
    with: { _do: 'confirm', move: '{move}' },
  },
  'documents.read-register': { by: 'auditor', to: 'GET /workbench/documents' },

  'exchange.see-own-accesses': { by: 'yunhe-accept', to: 'GET /my/accesses', isUnasked: true },
  'exchange.see-catalogue': { by: 'yunhe-decide', to: 'GET /workbench/exchange', ...door },
  'exchange.ask-for-data': { by: 'supervisor', to: 'GET /workbench/exchange/sets/population/ask' },
  'exchange.see-grant': { by: 'yunhe-decide', to: 'GET /workbench/exchange/grants/{grant}', ...door },
  'exchange.act-on-grant': {
    by: 'steward',
    to: 'POST /workbench/exchange/grants/{grant}',
    with: { act: 'approve', words: why },
  },
  'exchange.manage-callers': {
    by: 'supervisor',
    to: 'POST /workbench/exchange/callers',
    with: { name: '系统', key: 'x' },
  },

  'exchange.object': { by: 'yunhe-accept', to: 'GET /my/objections', isUnasked: true },
  'exchange.see-objection': { by: 'yunhe-accept', to: 'GET /workbench/objections/{objection}', ...door },
  'exchange.answer-objection': {
    by: 'yunhe-accept',
    to: 'POST /workbench/objections/{objection}',
    with: { act: 'explain', words: why },
    ...door,
  },

  'drafts.open': { by: 'chen', to: 'GET /applications/{draft}' },
  'drafts.fill': {
    by: 'chen',
    to: 'POST /applications/{draft}/pages/applicant',
    stoppedBy: 'drafts.open',
  },
  'drafts.submit': { by: 'chen', to: 'POST /applications/{draft}/check', stoppedBy: 'drafts.open' },
  'matters.read': { by: 'chen', to: 'GET /my/matters/{matter}' },
  'matters.mend': { by: 'chen', to: 'POST /my/matters/{matter}/correct', stoppedBy: 'matters.read' },
  'matters.read-as-official': { by: 'yunxi-housing-fund-accept', to: 'GET /workbench/matters/{matter}' },
  ...Object.fromEntries(
    ['propose', 'fix', 'call-off', 'answer', 'photos', 'sign', 'recheck', 'conclude'].map((act) => [
      `joint.${act}`,
      {
        by: 'yunxi-housing-fund-review',
        to: `POST /workbench/matters/{matter}/joint/site-survey/${act}`,
        with: { agency: 'yunhe-natural-resources' },
        stoppedBy: 'matters.read-as-official',
      } satisfies Attempt,
    ]),
  ),

  'counter.attend': {
    by: 'yunxi-housing-fund-accept',
    to: 'POST /workbench/counter/window',
    with: { window: 'yunhe-hall/A03' },
  },
  'counter.assist': { by: 'yunhe-accept', to: 'GET /workbench/counter/receptions/{reception}' },
  'counter.receive': {
    by: 'yunhe-accept',
    to: 'POST /workbench/counter/receptions/{reception}/check',
    stoppedBy: 'counter.assist',
  },
  'counter.oversee': { by: 'yunhe-decide', to: 'GET /workbench/halls/yunhe-hall', ...door },
  'payments.pay': { by: 'chen', to: 'POST /my/cases/{charged}/payment' },
  'payments.see-charge': { by: 'yunhe-accept', to: 'GET /workbench/payments/{charge}' },
  'payments.collect': { by: 'supervisor', to: 'POST /workbench/payments/{charge}/collect' },
  'payments.exempt': {
    by: 'supervisor',
    to: 'POST /workbench/payments/{charge}/exempt',
    with: { reason: why, basis: why },
  },
  'payments.see-differences': { by: 'yunhe-accept', to: 'GET /workbench/payments/differences' },
  'delivery.choose': { by: 'chen', to: 'POST /my/cases/{issued}/delivery', with: { way: 'electronic' } },
  'delivery.see-consignment': {
    by: 'yunxi-housing-fund-accept',
    to: 'GET /workbench/delivery/{consignment}',
  },
  'delivery.send': { by: 'yunhe-accept', to: 'POST /workbench/delivery/{consignment}/send' },
  'delivery.hand-out': {
    by: 'yunhe-decide',
    to: 'POST /workbench/delivery/{consignment}/hand-out',
    with: { number: '990102199203151422' },
  },
  'certificates.hold': { by: 'chen', to: 'GET /my/certificates/{certificate}' },
  'certificates.inspect': { by: 'yunhe-health', to: 'GET /workbench/certificates/{identifier}' },
  'certificates.suspend': {
    by: 'yunhe-issue',
    to: 'POST /workbench/certificates/{identifier}/suspended',
    with: { reason: why },
  },
  'certificates.revoke': {
    by: 'yunhe-issue',
    to: 'POST /workbench/certificates/{identifier}/revoked',
    with: { reason: why },
  },
  'legacy-certificates.enter': {
    by: 'yunhe-health',
    to: 'GET /workbench/legacy-certificates/new?kind=yunhe-market-regulation/food-business-licence',
  },
  'legacy-certificates.see-entry': {
    by: 'yunhe-health',
    to: 'GET /workbench/legacy-certificates/{paper}',
  },
  'legacy-certificates.decide': {
    by: 'yunhe-issue',
    to: 'POST /workbench/legacy-certificates/{paper}/confirmed',
  },
  'signing-keys.see-keys': { by: 'admin', to: 'GET /workbench/signing-keys', ...door },
  'signing-keys.rotate-key': {
    by: 'admin',
    to: 'POST /workbench/signing-keys/11990102MB9902318W',
    with: { algorithm: 'sm2-sm3', reason: why },
    ...door,
  },
  'notices.read': { by: 'chen', to: 'GET /my/notices/{notice}' },
  'notices.oversee': { by: 'supervisor', to: 'GET /workbench/notices/outbox', ...door },
  'data-sets.see-declaration': { by: 'supervisor', to: 'GET /workbench/data-sets/population', ...door },
  'data-sets.declare': { by: 'steward', to: 'GET /workbench/data-sets/declare?set=population' },
  'data-sets.publish': { by: 'supervisor', to: 'POST /workbench/data-sets/population/draft', ...door },
  'data-sets.load': {
    by: 'steward',
    to: 'POST /workbench/data-sets/population/loads',
    with: { kind: 'delta' },
  },
  'data-sets.see-records': { by: 'steward', to: 'GET /workbench/data-sets/population/records' },
  'data-sets.see-whole-record': {
    by: 'steward',
    to: 'GET /workbench/data-sets/population/records/{any}',
  },
  'data-sets.see-quality': { by: 'admin', to: 'GET /workbench/data-quality', ...door },
  'data-sets.act-on-mending': {
    by: 'steward',
    to: 'POST /workbench/data-quality/duties/{mending}',
    with: { act: 'answer', words: why },
  },
  'data-sets.export': { by: 'steward', to: 'GET /workbench/data-sets/population/export.csv' },
  'comparison.see-comparison': {
    by: 'steward',
    to: 'GET /workbench/comparisons/of/insured-in-population/differences',
  },
  'comparison.run-comparison': {
    by: 'supervisor',
    to: 'POST /workbench/comparisons/of/insured-in-population/runs',
  },
  'comparison.act-on-difference': {
    by: 'police-steward',
    to: 'POST /workbench/comparisons/differences/{difference}',
    with: { act: 'mend', words: why },
  },
  'monitoring.see-warning': { by: 'yunhe-health', to: 'GET /workbench/monitoring/warnings/{warning}' },
  'monitoring.act-on-warning': {
    by: 'yunhe-accept',
    to: 'POST /workbench/monitoring/warnings/{warning}',
    with: { act: 'explain', words: why },
  },
  'monitoring.see-figures': { by: 'yunhe-accept', to: 'GET /workbench/monitoring/ranking' },
  'monitoring.see-burdens': { by: 'yunhe-accept', to: 'GET /workbench/burdens' },
  'monitoring.see-persons': { by: 'supervisor', to: 'GET /workbench/monitoring/ranking?by=person' },
};

export function fillIn(text: string, world: World): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => world[name] ?? `{${name}}`);
}
