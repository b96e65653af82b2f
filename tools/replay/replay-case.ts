import { addDays, type CalendarDate, dateIn } from '../../src/kernel/date.ts';
import { uuidv7 } from '../../src/kernel/uuid.ts';
import { addWorkingDays } from '../../src/kernel/working-days.ts';
import { planOf } from '../../src/modules/applications/index.ts';
import type { ItemVersion } from '../../src/modules/catalogue/index.ts';
import {
  type ActRequest,
  actOnCase,
  type CaseEffects,
  type CaseState,
  openCase,
  openTasks,
  type Procedure,
} from '../../src/modules/procedures/index.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { applicantName, officialFor } from './offices.ts';
import { type Story, storyOf } from './story.ts';

/** Certificates of the replay are not made: nobody would be holding them. */
const effects: CaseEffects = {
  issue: async () => ({}),
  admitApproval: async () => {},
  admitIssue: async () => {},
  noteRead: async () => {},
  checkCertificates: async () => new Map(),
  readOrigins: async () => new Map(),
};

export interface Replayed {
  readonly version: ItemVersion;
  readonly procedure: Procedure;
  readonly serial: number;
  readonly receivedOn: CalendarDate;
}

/** Carries one case through its offices, each act at its own moment; what would lie in the future is left undone. */
export async function replayCase(
  platform: Platform,
  { version, procedure, serial, receivedOn }: Replayed,
): Promise<void> {
  const plan = planOf(version);
  const story = storyOf(serial, plan.promised.unit === 'working-day' ? plan.promised.value : 1);
  const last = addDays(dateIn(platform.now()), -1);
  let moment = momentOn(receivedOn, story.hour, serial);
  const at: Platform = { ...platform, now: () => moment };
  const clerk = officialFor(plan.agency, 'acceptor', serial);
  const { identity, state } = await openCase(at, platform.database, procedure, {
    id: uuidv7(moment.getTime()),
    region: version.offering.region,
    item: {
      id: version.itemId,
      version: version.version,
      implementationCode: version.implementationCode,
      name: version.item.name.zh,
    },
    plan,
    applicant: { kind: 'person', id: uuidv7(), name: applicantName(serial), code: '990102199001010000' },
    answers: {},
    materials: {},
    actor: {
      account: clerk.accountId,
      // Two of three came to a window, where a clerk typed for them.
      name: serial % 3 === 0 ? applicantName(serial) : signatureAt(serial),
      agency: undefined,
    },
  });
  let standing: CaseState = state;
  for (let acts = 0; acts < mostActs; acts++) {
    const step = nextStep(standing, story, receivedOn);
    if (!step || step.on > last) return;
    moment = momentOn(
      step.on,
      step.request.act === 'accept' && story.isAtNight ? 22 : 10 + (acts % 6),
      serial,
    );
    const actor = officialFor(step.agency, step.role, serial);
    standing = await actOnCase(at, effects, actor, { number: identity.number, request: step.request });
  }
}

const mostActs = 20;

interface Step {
  readonly on: CalendarDate;
  readonly agency: string;
  readonly role: Parameters<typeof officialFor>[1];
  readonly request: ActRequest;
}

/** What is done next: the first open task, by what it offers. */
function nextStep(state: CaseState, story: Story, receivedOn: CalendarDate): Step | undefined {
  const [task] = openTasks(state);
  if (!task) return undefined;
  const day = (after: number) => addWorkingDays(receivedOn, after, state.calendar);
  const by = { agency: task.agency, role: task.role };
  const key = task.key;
  const decide = day(story.decideAfter + (story.isPaused ? 3 : 0));
  if (task.acts.includes('accept')) {
    return { ...by, on: day(story.acceptAfter), request: { act: 'accept', task: key } };
  }
  if (story.isPaused && state.suspensions.length === 0 && state.status === 'accepted') {
    const own = { agency: state.plan.agency, role: 'decider' as const };
    return { ...own, on: day(story.acceptAfter), request: pause };
  }
  if (state.status === 'paused') {
    const own = { agency: state.plan.agency, role: 'decider' as const };
    return { ...own, on: day(story.acceptAfter + 3), request: { act: 'resume', result: '检验合格' } };
  }
  if (task.acts.includes('pass')) {
    const examined = day(Math.min(story.decideAfter, story.acceptAfter + 2) + (story.isPaused ? 3 : 0));
    return { ...by, on: examined, request: { act: 'pass', task: key, opinion: '' } };
  }
  if (task.acts.includes('approve')) {
    if (story.isLeft) return undefined;
    if (story.refusal === 'none')
      return { ...by, on: decide, request: { act: 'approve', task: key, opinion: '' } };
    const reasons =
      story.refusal === 'with-basis'
        ? '现场核查表明场所条件不符合《中华人民共和国行政许可法》第三十八条第一款所称法定条件'
        : '不符合要求';
    return { ...by, on: decide, request: { act: 'refuse', task: key, reasons } };
  }
  if (task.acts.includes('issue')) return { ...by, on: decide, request: { act: 'issue', task: key } };
  if (task.acts.includes('deliver')) {
    return { ...by, on: decide, request: { act: 'deliver', task: key, method: 'electronic', note: '' } };
  }
  return undefined;
}

const pause: ActRequest = {
  act: 'pause',
  kind: 'testing',
  basis: '《中华人民共和国行政许可法》第四十五条',
  expectedDays: 3,
  expectedUnit: 'working-day',
};

function momentOn(day: CalendarDate, hour: number, serial: number): Date {
  const minute = String(serial % 60).padStart(2, '0');
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${minute}:00+08:00`);
}

/** As a clerk's window signs for a person who is there. */
function signatureAt(serial: number): string {
  const window = `A${String(1 + (serial % 12)).padStart(2, '0')}`;
  return `${applicantName(serial)}（云河区政务服务中心${window}窗口${applicantName(serial + 7)}代录）`;
}
