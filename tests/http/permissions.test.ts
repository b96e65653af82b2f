import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CalendarDate } from '../../src/kernel/date.ts';
import type { Policy } from '../../src/kernel/policy.ts';
import { draftPolicy } from '../../src/modules/applications/policy.ts';
import { jointPolicy, matterPolicy } from '../../src/modules/bundles/policy.ts';
import { itemDraftPolicy, sheetImportPolicy, synonymPolicy } from '../../src/modules/catalogue/policy.ts';
import { certificatePolicy } from '../../src/modules/certificates/policy.ts';
import { counterPolicy } from '../../src/modules/counter/policy.ts';
import { deliveryPolicy } from '../../src/modules/delivery/policy.ts';
import { statuses as enquiryStatuses } from '../../src/modules/enquiries/enquiry.ts';
import { enquiryPolicy, entryPolicy } from '../../src/modules/enquiries/policy.ts';
import { exchangePolicy } from '../../src/modules/exchange/policy.ts';
import type { Actor, Role } from '../../src/modules/identity/index.ts';
import { identityPolicy } from '../../src/modules/identity/policy.ts';
import { monitoringPolicy } from '../../src/modules/monitoring/policy.ts';
import { noticePolicy } from '../../src/modules/notices/policy.ts';
import { paymentPolicy } from '../../src/modules/payments/policy.ts';
import { officialCalendar } from '../../src/modules/procedures/calendar.ts';
import { type CaseState, type CaseTask, reduceCase } from '../../src/modules/procedures/case.ts';
import {
  casePolicy,
  type DeskSubject,
  deskPolicy,
  documentPolicy,
  firstContactPolicy,
  movePolicy,
  offeredActs,
  taskPolicy,
} from '../../src/modules/procedures/policy.ts';
import { libraryOf, readProcedureContent } from '../../src/modules/procedures/procedure-library.ts';
import { dataSetPolicy } from '../../src/modules/registries/policy.ts';
import {
  agency,
  anybody,
  basicCode,
  company,
  identifier,
  item,
  region,
  role,
  signedInActor,
} from '../support/actors.ts';
import { root } from '../support/root.ts';

fc.configureGlobal({ seed: 20_261_122, numRuns: 1000 });

/**
 * Who may do what, written a second time, from the outside and without the code of the policies.
 * An act that stands here and not in the policy, or there and not here, fails.
 */

/** In whose name somebody acts: the person's own, or the company's; an official in nobody's. */
function inTheNameOf(actor: Actor | undefined): string {
  if (actor === undefined || actor.kind === 'official') return 'nobody';
  return actor.actsFor === undefined ? actor.personId : actor.actsFor.companyId;
}

/** Who acts in the own name needs no power; an agent has just what the power says. */
function entrusted(actor: Actor | undefined, acts: readonly string[], code?: string): boolean {
  if (actor === undefined || actor.kind === 'official') return false;
  const { power } = actor;
  if (power === undefined) return true;
  if (!acts.some((act) => power.acts.map(String).includes(act))) return false;
  return code === undefined || power.items === undefined || power.items.includes(code.slice(19));
}

function isAt(actor: Actor | undefined, roles: readonly Role[], agencies: readonly string[]): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  for (const post of actor.posts) {
    if (roles.includes(post.role) && agencies.includes(post.agency)) return true;
  }
  return false;
}

/** In that post, the official himself or his deputy there. */
function isDoneBy(actor: Actor | undefined, { agency, role, assignee }: DeskSubject): boolean {
  if (actor?.kind !== 'official' || assignee === undefined) return false;
  const posts = actor.posts.filter((post) => post.agency === agency && post.role === role);
  return posts.some((post) => assignee === actor.officialId || post.deputyFor?.officialId === assignee);
}

/** One post of their own reaches every place; what somebody does as a deputy is no administration. */
function administers(
  actor: Actor | undefined,
  roles: readonly Role[],
  places: readonly string[] | undefined,
): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  return actor.posts.some(
    (post) =>
      !post.deputyFor &&
      roles.includes(post.role) &&
      (places ?? []).every((place) => liesIn(place, post.region)),
  );
}

const handlers: readonly Role[] = ['acceptor', 'reviewer', 'decider', 'issuer'];
const everyAgency = ['market-regulation', 'health', 'fire-rescue'];

/** One post must reach all places; two posts do not add up. */
function isStewardOf(actor: Actor | undefined, places: readonly string[]): boolean {
  if (actor === undefined || actor.kind === 'person') return false;
  for (const post of actor.posts) {
    if (post.role === 'steward' && places.every((place) => liesIn(place, post.region))) return true;
  }
  return false;
}

const openedOn = '2026-11-23' as CalendarDate;
const standard = libraryOf(await readProcedureContent(join(root, 'content'))).findLatest('standard');

/** What an official can do with a task of an accepted case. */
const actsOnTasks = ['pass', 'object', 'approve', 'refuse'];

const openTask: fc.Arbitrary<CaseTask> = fc.record({
  key: fc.uuid(),
  stage: fc.constant('acceptance'),
  name: fc.constant({ zh: '任务' }),
  role,
  agency,
  acts: fc.subarray(actsOnTasks, { minLength: 1 }),
  round: fc.constant(1),
  openedAt: fc.constant(new Date('2026-11-23T01:00:00Z')),
  limit: fc.constant(undefined),
  openedOn: fc.constant(openedOn),
  outcome: fc.constant(undefined),
  closedBy: fc.constant(undefined),
});

/** Every policy of the program with random subjects and the answers expected of it. */
const tables = [
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
      'see-persons': (actor, subject) => isAt(actor, ['decider'], [subject.agency]),
    },
  }),
  table('data-sets', dataSetPolicy, {
    subjects: fc.record({ owner: agency, draftedBy: fc.option(identifier, { nil: undefined }) }),
    may: {
      'see-declaration': (actor) => isAt(actor, ['steward'], everyAgency),
      declare: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      publish: (actor, { owner, draftedBy }) =>
        draftedBy !== undefined && isAt(actor, ['steward'], [owner]) && actor?.accountId !== draftedBy,
      load: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      'see-records': (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      'see-whole-record': (actor, { owner }) => isAt(actor, ['steward'], [owner]),
      export: (actor, { owner }) => isAt(actor, ['steward'], [owner]),
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

test('no policy of a module is left out', async () => {
  const known = new Set<unknown>(tables.map(({ policy }) => policy));
  for (const file of globSync('src/modules/*/policy.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(join(root, file));
    const unknown = Object.entries(exported).filter(([, value]) => isPolicy(value) && !known.has(value));
    assert.deepEqual(
      unknown.map(([name]) => name),
      [],
      file,
    );
  }
});

test('an act is offered to those alone who hold the post it belongs to', () => {
  const offeredTo = (actor: Actor | undefined, state: CaseState) => offeredActs(state, actor, openedOn);
  fc.assert(
    fc.property(anybody, fc.array(openTask, { maxLength: 3 }), agency, (actor, tasks, organ) => {
      const state = caseWith(tasks, organ);
      for (const { act, task } of offeredTo(actor, state)) {
        assert.ok(isAt(actor, task ? [task.role] : ['decider'], [task ? task.agency : organ]), act);
      }
      for (const task of tasks.filter((one) => isAt(actor, [one.role], [one.agency]))) {
        const acts = offeredTo(actor, state).filter((offer) => offer.task?.key === task.key);
        assert.deepEqual(
          acts.map(({ act }) => act),
          task.acts,
        );
      }
      assert.deepEqual(offeredTo(actor, { ...state, closedAt: new Date() }), []);
    }),
  );
});

for (const { name, policy, actors = anybody, subjects, may } of tables) {
  describe(`permissions: ${name}`, () => {
    test('the table of this test names every act of the policy', () => {
      assert.deepEqual(
        [...new Set(policy.rules.map(({ action }) => action))].sort(),
        Object.keys(may).sort(),
      );
      for (const rule of policy.rules) assert.ok(rule.says.length > 5);
    });

    for (const [action, expected] of Object.entries(may)) {
      test(`${action}: exactly those who may`, () => {
        const seen = { allowed: 0, denied: 0 };
        fc.assert(
          fc.property(actors, subjects, (actor, subject) => {
            const allowed = expected(actor, subject);
            seen[allowed ? 'allowed' : 'denied'] += 1;
            assert.equal(policy.can(actor, action, subject), allowed);
            if (!allowed)
              assert.throws(() => policy.require(actor, action, subject), { code: 'not-allowed' });
          }),
        );
        assert.ok(
          seen.allowed > 0 && seen.denied > 0,
          `random actors meet both answers: ${JSON.stringify(seen)}`,
        );
      });
    }

    test('nobody may do what no rule names', () => {
      fc.assert(
        fc.property(actors, subjects, fc.string(), (actor, subject, action) => {
          if (!Object.hasOwn(may, action)) assert.equal(policy.can(actor, action, subject), false);
        }),
      );
    });
  });
}

/** An accepted case that owes these tasks to the organ's decision. */
function caseWith(tasks: readonly CaseTask[], organ: string): CaseState {
  const plan = { agency: organ, promised: { value: 10, unit: 'working-day' as const }, reviews: [] };
  const event = { type: 'submitted' as const, plan, answers: {}, materials: {} };
  const actor = { account: 'a', name: '林', agency: undefined };
  const at = new Date('2026-11-23T01:00:00Z');
  if (!standard) throw new Error('content/procedures has no standard');
  const submitted = reduceCase(standard, [{ sequence: 1, at, actor, event }], officialCalendar([]));
  return { ...submitted, status: 'accepted', tasks };
}

function isPolicy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rules' in value && 'can' in value;
}

interface Table {
  readonly name: string;
  readonly policy: Policy<Actor | undefined, string, unknown>;
  /** Who asks; strangers too, unless the policy begins behind the sign-in. */
  readonly actors?: fc.Arbitrary<Actor | undefined>;
  readonly subjects: fc.Arbitrary<unknown>;
  readonly may: Readonly<Record<string, (actor: Actor | undefined, subject: unknown) => boolean>>;
}

/** Ties the answers to the acts and subjects of a policy, and forgets the types afterwards. */
function table<Someone, Action extends string, Subject>(
  name: string,
  policy: Policy<Someone, Action, Subject>,
  expected: {
    readonly actors?: fc.Arbitrary<NoInfer<Someone>>;
    readonly subjects: fc.Arbitrary<NoInfer<Subject>>;
    readonly may: Readonly<
      Record<NoInfer<Action>, (actor: Actor | undefined, subject: NoInfer<Subject>) => boolean>
    >;
  },
): Table {
  return { name, policy, ...expected } as unknown as Table;
}

/** A province begins with two digits of its own, a city with four, the rest with all; spelled out for this test. */
function liesIn(place: string, area: string): boolean {
  if (area === '990000') return place.startsWith('99');
  if (area === '990100') return place.startsWith('9901');
  return place === area || place.startsWith(area);
}
