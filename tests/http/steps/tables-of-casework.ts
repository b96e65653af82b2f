import fc from 'fast-check';
import { draftPolicy } from '../../../src/modules/applications/policy.ts';
import { jointPolicy, matterPolicy } from '../../../src/modules/bundles/policy.ts';
import { identityPolicy } from '../../../src/modules/identity/policy.ts';
import {
  casePolicy,
  deskPolicy,
  documentPolicy,
  firstContactPolicy,
  movePolicy,
  taskPolicy,
} from '../../../src/modules/procedures/policy.ts';
import {
  agency,
  basicCode,
  company,
  identifier,
  item,
  region,
  role,
  signedInActor,
} from '../../support/actors.ts';

import {
  administers,
  entrusted,
  everyAgency,
  handlers,
  inTheNameOf,
  isAt,
  isDoneBy,
  table,
} from './who-may.ts';

/** Who may do what with accounts, applications and cases. */
export const tablesOfCasework = [
  table('identity', identityPolicy, {
    actors: signedInActor,
    subjects: fc.record(
      {
        account: identifier,
        agents: fc.array(identifier),
        role,
        regions: fc.array(region),
        askedBy: identifier,
        isOfficial: fc.boolean(),
        isAdministrator: fc.boolean(),
        place: region,
      },
      { requiredKeys: [] },
    ),
    may: {
      'manage-account': (actor, { account }) => account !== undefined && actor?.accountId === account,
      'act-for-another': (actor, { agents }) =>
        actor?.kind === 'person' && agents !== undefined && agents.includes(actor.personId),
      'enter-workbench': (actor, { role }) =>
        actor?.kind === 'official' && actor.posts.some((post) => !role || post.role === role),
      'administer-account': (actor, { account, regions }) =>
        actor?.accountId !== account && administers(actor, ['administrator'], regions),
      'see-account': (actor, { regions }) =>
        administers(actor, ['administrator', 'security-administrator'], regions),
      'ask-for-post': (actor, { account, regions }) =>
        actor?.accountId !== account &&
        administers(actor, ['administrator', 'security-administrator'], regions),
      'end-post': (actor, { account, regions }) =>
        actor?.accountId !== account &&
        administers(actor, ['administrator', 'security-administrator'], regions),
      'grant-post': (actor, { account, regions, role, askedBy }) => {
        if (role === undefined || actor?.accountId === account) return false;
        if (!administers(actor, ['security-administrator'], regions)) return false;
        return ['acceptor', 'reviewer', 'issuer'].includes(role) || askedBy !== actor?.accountId;
      },
      'name-deputy': (actor, { account, regions }) =>
        (account !== undefined && actor?.accountId === account) ||
        administers(actor, ['administrator', 'security-administrator'], regions),
      'read-permissions': (actor) => administers(actor, ['security-administrator', 'auditor'], []),
      'view-as': (actor, { account, regions, isAdministrator }) =>
        actor?.accountId !== account && !isAdministrator && administers(actor, ['steward'], regions),
      'read-log': (actor) => administers(actor, ['auditor'], []),
      'ask-at-counter': (actor, { account, regions, isOfficial }) =>
        actor?.accountId !== account &&
        (isOfficial
          ? administers(actor, ['administrator'], regions)
          : administers(actor, ['acceptor', 'administrator'], [])),
      'confirm-at-counter': (actor, { account, regions, isOfficial, askedBy, place }) =>
        actor?.accountId !== account &&
        actor?.accountId !== askedBy &&
        (isOfficial
          ? administers(actor, ['security-administrator'], regions)
          : administers(actor, ['acceptor', 'administrator'], place === undefined ? [] : [place])),
    },
  }),
  table('cases', casePolicy, {
    subjects: fc.record({
      agency,
      reviewAgencies: fc.array(agency, { maxLength: 2 }),
      applicantId: fc.oneof(identifier, company),
      item,
      submittedBy: identifier,
    }),
    may: {
      'read-as-applicant': (actor, { applicantId, item }) =>
        inTheNameOf(actor) === applicantId &&
        entrusted(actor, ['fill', 'submit', 'receive', 'collect'], item),
      receive: (actor, { applicantId, item }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['receive'], item),
      withdraw: (actor, { applicantId, item }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['submit'], item),
      correct: (actor, { applicantId, item }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['submit'], item),
      'read-as-official': (actor, subject) =>
        isAt(actor, handlers, [subject.agency, ...subject.reviewAgencies]) ||
        isAt(actor, ['supervisor'], everyAgency),
      'write-to-office': (actor, { applicantId, item }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['submit'], item),
      'answer-applicant': (actor, subject) =>
        isAt(actor, handlers, [subject.agency, ...subject.reviewAgencies]),
      audit: (actor) => isAt(actor, ['supervisor'], everyAgency),
    },
  }),
  table('tasks', taskPolicy, {
    subjects: fc.record({ agency, role }),
    may: { act: (actor, task) => isAt(actor, [task.role], [task.agency]) },
  }),
  table('who of a post does a task', deskPolicy, {
    subjects: fc.record({ agency, role, assignee: fc.option(identifier, { nil: undefined }) }),
    may: {
      claim: (actor, task) => task.assignee === undefined && isAt(actor, [task.role], [task.agency]),
      release: (actor, task) =>
        task.assignee !== undefined && (isDoneBy(actor, task) || isAt(actor, ['decider'], [task.agency])),
      assign: (actor, task) => isDoneBy(actor, task) || isAt(actor, ['decider'], [task.agency]),
    },
  }),
  table('who answers for a case', firstContactPolicy, {
    subjects: fc.record({ account: identifier, agency }),
    may: {
      'hand-over': (actor, subject) =>
        isAt(actor, ['decider'], [subject.agency]) ||
        (actor?.accountId === subject.account && isAt(actor, handlers, [subject.agency])),
    },
  }),
  table('moves of running cases', movePolicy, {
    subjects: fc.record({ proposedBy: identifier }),
    may: {
      see: (actor) => isAt(actor, ['steward', 'supervisor'], everyAgency),
      propose: (actor) => isAt(actor, ['steward'], everyAgency),
      confirm: (actor, { proposedBy }) =>
        isAt(actor, ['steward', 'supervisor'], everyAgency) && actor?.accountId !== proposedBy,
    },
  }),
  table('registers of documents', documentPolicy, {
    subjects: fc.record({ agency }),
    may: {
      'read-register': (actor, subject) =>
        isAt(actor, handlers, [subject.agency]) || isAt(actor, ['supervisor'], everyAgency),
    },
  }),
  table('drafts', draftPolicy, {
    subjects: fc.oneof(
      fc.record({
        applicantKind: fc.constant('person' as const),
        applicantId: identifier,
        implementationCode: item,
      }),
      fc.record({
        applicantKind: fc.constant('company' as const),
        applicantId: company,
        implementationCode: item,
      }),
    ),
    may: {
      open: (actor, { applicantId, implementationCode }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['fill', 'submit'], implementationCode),
      fill: (actor, { applicantId, implementationCode }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['fill'], implementationCode),
      submit: (actor, { applicantId, implementationCode }) =>
        inTheNameOf(actor) === applicantId && entrusted(actor, ['submit'], implementationCode),
    },
  }),
  table('joint matters', matterPolicy, {
    subjects: fc.record({
      applicantId: fc.oneof(identifier, company),
      items: fc.uniqueArray(fc.record({ code: basicCode }), {
        minLength: 1,
        selector: ({ code }) => code,
      }),
      parties: fc.uniqueArray(agency),
    }),
    may: {
      read: (actor, { applicantId, items }) =>
        inTheNameOf(actor) === applicantId &&
        items.some(({ code }) =>
          entrusted(actor, ['fill', 'submit', 'receive', 'collect'], `11990102MB9902318W4${code}`),
        ),
      mend: (actor, { applicantId, items }) =>
        inTheNameOf(actor) === applicantId &&
        items.some(({ code }) => entrusted(actor, ['submit'], `11990102MB9902318W4${code}`)),
      'read-as-official': (actor, { parties }) =>
        isAt(actor, ['acceptor', 'reviewer', 'decider', 'issuer'], parties) ||
        isAt(actor, ['supervisor'], ['market-regulation', 'health', 'fire-rescue']),
    },
  }),
  table('joint visits', jointPolicy, {
    subjects: fc.record({ agency }),
    may: {
      propose: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      fix: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      answer: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      photos: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      sign: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      recheck: (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
      conclude: (actor, subject) => isAt(actor, ['decider'], [subject.agency]),
      'call-off': (actor, subject) => isAt(actor, ['reviewer', 'decider'], [subject.agency]),
    },
  }),
];
