import fc from 'fast-check';
import { itemDraftPolicy, sheetImportPolicy, synonymPolicy } from '../../../src/modules/catalogue/policy.ts';
import { certificatePolicy, keyPolicy, legacyPolicy } from '../../../src/modules/certificates/policy.ts';
import { comparisonPolicy } from '../../../src/modules/comparison/policy.ts';
import { counterPolicy } from '../../../src/modules/counter/policy.ts';
import { deliveryPolicy } from '../../../src/modules/delivery/policy.ts';
import { statuses as enquiryStatuses } from '../../../src/modules/enquiries/enquiry.ts';
import { enquiryPolicy, entryPolicy } from '../../../src/modules/enquiries/policy.ts';
import { exchangePolicy } from '../../../src/modules/exchange/policy.ts';
import { monitoringPolicy } from '../../../src/modules/monitoring/policy.ts';
import { noticePolicy } from '../../../src/modules/notices/policy.ts';
import { paymentPolicy } from '../../../src/modules/payments/policy.ts';
import { dataSetPolicy } from '../../../src/modules/registries/policy.ts';
import { agency, company, identifier, item, region, role } from '../../support/actors.ts';

import { entrusted, everyAgency, handlers, inTheNameOf, isAt, isStewardOf, table } from './who-may.ts';

/** Who may do what with items, windows, enquiries, money, data and certificates. */
export const tablesOfServices = [
  table('synonyms of the search', synonymPolicy, {
    subjects: fc.constant(undefined),
    may: { teach: (actor) => isStewardOf(actor, []) },
  }),
  table('item drafts', itemDraftPolicy, {
    subjects: fc.record({
      regions: fc.array(region, { maxLength: 2 }),
      writers: fc.array(identifier, { maxLength: 2 }),
    }),
    may: {
      read: (actor) => isStewardOf(actor, []),
      write: (actor, { regions }) => isStewardOf(actor, regions),
      decide: (actor, { regions, writers }) =>
        actor?.kind === 'official' && isStewardOf(actor, regions) && !writers.includes(actor.officialId),
      revoke: (actor, { regions }) => isStewardOf(actor, regions),
    },
  }),
  table('counter', counterPolicy, {
    subjects: fc.record(
      {
        agencies: fc.array(agency),
        clerk: identifier,
        isOpen: fc.boolean(),
        agency,
        received: fc.array(agency),
        region: fc.constantFrom('990100', '990102', '990102001', '990121'),
      },
      { requiredKeys: ['agencies'] },
    ),
    may: {
      attend: (actor, { agencies }) => isAt(actor, ['acceptor'], agencies),
      assist: (actor, { agencies, clerk, isOpen }) =>
        isAt(actor, ['acceptor'], agencies) && isOpen === true && clerk === actor?.accountId,
      receive: (actor, { agencies, clerk, isOpen, agency: of, received }) =>
        isAt(actor, ['acceptor'], agencies) &&
        isOpen === true &&
        clerk === actor?.accountId &&
        (received ?? []).some((one) => one === of),
      oversee: (actor, { region }) =>
        actor?.kind === 'official' &&
        actor.posts.some(
          ({ role, region: of }) =>
            role === 'supervisor' && region?.startsWith(of.replace(/(?:00)+$/, '')) === true,
        ),
    },
  }),
  table('imports of sheets', sheetImportPolicy, {
    subjects: fc.record({ uploadedBy: identifier }),
    may: {
      'read-import': (actor) => isStewardOf(actor, []),
      'accept-import': (actor, { uploadedBy }) =>
        actor?.kind === 'official' && isStewardOf(actor, []) && actor.officialId === uploadedBy,
    },
  }),
  table('enquiries', enquiryPolicy, {
    subjects: fc.record({
      account: fc.option(identifier, { nil: undefined }),
      hasToken: fc.boolean(),
      agency,
      wasHandedOver: fc.boolean(),
      status: fc.constantFrom(...enquiryStatuses),
      officer: fc.option(identifier, { nil: undefined }),
    }),
    may: {
      ask: (actor, { account, hasToken }) =>
        account === undefined ? hasToken : actor !== undefined && actor.accountId === account,
      'read-at-desk': (actor, subject) =>
        (subject.wasHandedOver && isAt(actor, handlers, [subject.agency])) ||
        isAt(actor, ['steward'], [subject.agency]),
      claim: (actor, subject) => subject.status === 'waiting' && isAt(actor, handlers, [subject.agency]),
      answer: (actor, subject) =>
        subject.status === 'claimed' &&
        actor !== undefined &&
        subject.officer === actor.accountId &&
        isAt(actor, handlers, [subject.agency]),
      'read-figures': (actor) => isAt(actor, ['supervisor', 'steward'], everyAgency),
    },
  }),
  table('entries of the base', entryPolicy, {
    subjects: fc.record({
      owner: agency,
      writtenBy: fc.option(identifier, { nil: undefined }),
      isDeclared: fc.boolean(),
    }),
    may: {
      'read-entry': (actor) => isAt(actor, [...handlers, 'steward', 'supervisor'], everyAgency),
      'write-entry': (actor, { owner, isDeclared }) =>
        !isDeclared && isAt(actor, [...handlers, 'steward'], [owner]),
      'publish-entry': (actor, { owner, isDeclared, writtenBy }) =>
        !isDeclared &&
        actor !== undefined &&
        actor.accountId !== writtenBy &&
        isAt(actor, ['reviewer', 'decider', 'steward'], [owner]),
      'retire-entry': (actor, { owner, isDeclared }) =>
        !isDeclared && isAt(actor, ['decider', 'steward'], [owner]),
    },
  }),
  table('payments', paymentPolicy, {
    subjects: fc.record({
      applicantId: fc.oneof(identifier, company),
      implementationCode: item,
      agency,
    }),
    may: {
      pay: (actor, { applicantId, implementationCode }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['submit'], implementationCode ?? ''),
      'see-charge': (actor, subject) =>
        isAt(actor, ['supervisor'], everyAgency) ||
        isAt(actor, ['acceptor', 'decider', 'issuer'], [subject.agency ?? '']),
      collect: (actor, subject) => isAt(actor, ['acceptor'], [subject.agency ?? '']),
      exempt: (actor, subject) => isAt(actor, ['decider'], [subject.agency ?? '']),
      'see-differences': (actor) => isAt(actor, ['supervisor'], everyAgency),
    },
  }),
  table('delivery', deliveryPolicy, {
    subjects: fc.record({
      applicantId: fc.oneof(identifier, company),
      implementationCode: item,
      agency,
      isAtHall: fc.boolean(),
    }),
    may: {
      choose: (actor, { applicantId, implementationCode }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['collect'], implementationCode ?? ''),
      'see-consignment': (actor, { agency: of, isAtHall }) =>
        isAt(actor, ['supervisor'], everyAgency) ||
        isAt(actor, ['acceptor', 'decider', 'issuer'], [of ?? '']) ||
        (isAtHall === true && isAt(actor, ['acceptor'], everyAgency)),
      send: (actor, { agency: of }) => isAt(actor, ['issuer'], [of ?? '']),
      'hand-out': (actor, { agency: of, isAtHall }) =>
        isAt(actor, ['issuer', 'acceptor'], [of ?? '']) ||
        (isAtHall === true && isAt(actor, ['acceptor'], everyAgency)),
    },
  }),
  table('exchange', exchangePolicy, {
    subjects: fc.record({
      asker: agency,
      owner: agency,
      task: fc.option(fc.record({ role, agency }), { nil: undefined }),
      reader: fc.option(identifier, { nil: undefined }),
    }),
    may: {
      'see-own-accesses': (actor) =>
        actor?.kind === 'person' && !(actor.actsFor === undefined && actor.representedBy?.as === 'agent'),
      'see-catalogue': (actor) => isAt(actor, ['steward', 'supervisor'], everyAgency),
      'ask-for-data': (actor, { asker }) => isAt(actor, ['steward'], [asker ?? '']),
      'see-grant': (actor, { asker, owner }) =>
        isAt(actor, ['supervisor'], everyAgency) || isAt(actor, ['steward'], [asker ?? '', owner ?? '']),
      'act-on-grant': (actor, { task }) => task !== undefined && isAt(actor, [task.role], [task.agency]),
      'manage-callers': (actor, { asker }) => isAt(actor, ['steward'], [asker ?? '']),
      object: (actor) =>
        actor?.kind === 'person' && !(actor.actsFor === undefined && actor.representedBy?.as === 'agent'),
      'see-objection': (actor, { owner }) =>
        isAt(actor, ['supervisor'], everyAgency) || isAt(actor, ['steward', 'decider'], [owner ?? '']),
      'answer-objection': (actor, { task, reader }) =>
        task !== undefined &&
        actor?.accountId !== reader &&
        (isAt(actor, [task.role], [task.agency]) ||
          (task.role === 'decider' && isAt(actor, ['supervisor'], everyAgency))),
    },
  }),
  table('notices', noticePolicy, {
    subjects: fc.record({ accountId: identifier }),
    may: {
      read: (actor, { accountId }) => actor !== undefined && actor.accountId === accountId,
      oversee: (actor) => isAt(actor, ['administrator'], everyAgency),
    },
  }),
  table('monitoring', monitoringPolicy, {
    subjects: fc.record({
      agency,
      owner: fc.option(fc.record({ role, agency }), { nil: undefined }),
      judgedBy: fc.option(identifier, { nil: undefined }),
    }),
    may: {
      'see-warning': (actor, subject) =>
        isAt(actor, ['supervisor'], everyAgency) || isAt(actor, handlers, [subject.agency]),
      'act-on-warning': (actor, { owner, judgedBy }) =>
        actor !== undefined &&
        owner !== undefined &&
        isAt(actor, [owner.role], [owner.agency]) &&
        actor.accountId !== judgedBy,
      'see-figures': (actor, subject) =>
        isAt(actor, ['supervisor'], everyAgency) || isAt(actor, ['decider'], [subject.agency]),
      'see-burdens': (actor, subject) =>
        isAt(actor, ['supervisor', 'steward'], everyAgency) || isAt(actor, ['decider'], [subject.agency]),
      'see-persons': (actor, subject) => isAt(actor, ['decider'], [subject.agency]),
    },
  }),
  table('data-sets', dataSetPolicy, {
    subjects: fc.record({
      owner: agency,
      draftedBy: fc.option(identifier, { nil: undefined }),
      task: fc.option(fc.record({ role, agency }), { nil: undefined }),
    }),
    may: {
      'see-declaration': (actor) => isAt(actor, ['steward'], everyAgency),
      declare: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      publish: (actor, { owner, draftedBy }) =>
        draftedBy !== undefined && isAt(actor, ['steward'], [owner]) && actor?.accountId !== draftedBy,
      load: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      'see-records': (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      'see-whole-record': (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      export: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      'see-quality': (actor) => isAt(actor, ['steward', 'supervisor'], everyAgency),
      'act-on-mending': (actor, { task }) => task !== undefined && isAt(actor, [task.role], [task.agency]),
    },
  }),
  table('comparison', comparisonPolicy, {
    subjects: fc.record({
      owners: fc.array(agency, { maxLength: 3 }),
      owner: fc.option(fc.record({ role, agency }), { nil: undefined }),
    }),
    may: {
      'see-comparison': (actor, { owners }) =>
        isAt(actor, ['supervisor'], everyAgency) || isAt(actor, ['steward'], owners),
      'run-comparison': (actor, { owners }) => isAt(actor, ['steward'], owners),
      'act-on-difference': (actor, { owner }) =>
        owner !== undefined && isAt(actor, [owner.role], [owner.agency]),
    },
  }),
  table('legacy-certificates', legacyPolicy, {
    subjects: fc.record({ agency, enteredBy: fc.option(identifier, { nil: undefined }) }),
    may: {
      enter: (actor, subject) => isAt(actor, ['decider', 'issuer'], [subject.agency]),
      'see-entry': (actor, subject) => isAt(actor, ['decider', 'issuer'], [subject.agency]),
      decide: (actor, { agency: of, enteredBy }) =>
        enteredBy !== undefined && isAt(actor, ['decider', 'issuer'], [of]) && actor?.accountId !== enteredBy,
    },
  }),
  table('signing-keys', keyPolicy, {
    subjects: fc.constant(undefined),
    may: {
      'see-keys': (actor) => isAt(actor, ['security-administrator'], everyAgency),
      'rotate-key': (actor) => isAt(actor, ['security-administrator'], everyAgency),
    },
  }),
  table('certificates', certificatePolicy, {
    subjects: fc.record({
      issuerAgency: agency,
      holder: fc.record({
        kind: fc.constantFrom('person' as const, 'company' as const),
        id: fc.oneof(identifier, company),
        name: fc.constant('持证人'),
        code: fc.constant('91990102MA0000000A'),
      }),
    }),
    may: {
      hold: (actor, { holder }) => inTheNameOf(actor) === holder.id && entrusted(actor, ['collect']),
      inspect: (actor, subject) => isAt(actor, ['decider', 'issuer'], [subject.issuerAgency]),
      suspend: (actor, subject) => isAt(actor, ['decider'], [subject.issuerAgency]),
      revoke: (actor, subject) => isAt(actor, ['decider'], [subject.issuerAgency]),
    },
  }),
];
